/** What tests of attributes are written with: files as text, and what becomes of them. */
@NullMarked
package io.windlass.compose.attribute;

import org.jspecify.annotations.NullMarked;
