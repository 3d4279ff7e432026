/** Copying files between this machine and a container. */
@NullMarked
package io.windlass.app.cli.copy;

import org.jspecify.annotations.NullMarked;
