@NullMarked
package io.windlass.app.cli;

import org.jspecify.annotations.NullMarked;
