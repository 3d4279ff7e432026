/** The Compose specification as values: what a project means once all of its files are read. */
@NullMarked
package io.windlass.compose.model;

import org.jspecify.annotations.NullMarked;
