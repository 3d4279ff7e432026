/** Words of a command line, the flags that a command knows, and the help that is made of them. */
@NullMarked
package io.windlass.app.cli.args;

import org.jspecify.annotations.NullMarked;
