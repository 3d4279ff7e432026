/** Tests of edits of projects with several files. */
@NullMarked
package io.windlass.compose.edit.project;

import org.jspecify.annotations.NullMarked;
