/**
 * Edits of a project: which of its files each one is written to, and the proof over all of them.
 */
@NullMarked
package io.windlass.compose.edit.project;

import org.jspecify.annotations.NullMarked;
