/** Brings short forms into the one long form. */
@NullMarked
package io.windlass.compose.load.form;

import org.jspecify.annotations.NullMarked;
