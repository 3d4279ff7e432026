/** Small controls and drawing parts that every view shares. */
@NullMarked
package io.windlass.app.view.kit;

import org.jspecify.annotations.NullMarked;
