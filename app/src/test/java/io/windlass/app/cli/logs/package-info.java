@NullMarked
package io.windlass.app.cli.logs;

import org.jspecify.annotations.NullMarked;
