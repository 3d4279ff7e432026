/** Operations, under way and done. */
@NullMarked
package io.windlass.app.view.activity;

import org.jspecify.annotations.NullMarked;
