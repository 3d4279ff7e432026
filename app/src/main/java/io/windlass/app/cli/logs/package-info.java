/** What containers write, line by line, with the name of its container in front. */
@NullMarked
package io.windlass.app.cli.logs;

import org.jspecify.annotations.NullMarked;
