/** Where the data of a project lies. */
@NullMarked
package io.windlass.app.view.data;

import org.jspecify.annotations.NullMarked;
