@NullMarked
package io.windlass.app.cli.command;

import org.jspecify.annotations.NullMarked;
