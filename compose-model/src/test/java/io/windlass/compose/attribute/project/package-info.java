/** One class for each key at the top of a file, named after it. */
@NullMarked
package io.windlass.compose.attribute.project;

import org.jspecify.annotations.NullMarked;
