@NullMarked
package io.windlass.app.cli.args;

import org.jspecify.annotations.NullMarked;
