/** Edits of Compose files from the command line: the words for them, and how they are written. */
@NullMarked
package io.windlass.app.cli.edit;

import org.jspecify.annotations.NullMarked;
