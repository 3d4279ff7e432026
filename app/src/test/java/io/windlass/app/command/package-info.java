@NullMarked
package io.windlass.app.command;

import org.jspecify.annotations.NullMarked;
