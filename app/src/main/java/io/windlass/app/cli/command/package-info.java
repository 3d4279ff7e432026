/** The commands of the command line, one class for each. */
@NullMarked
package io.windlass.app.cli.command;

import org.jspecify.annotations.NullMarked;
