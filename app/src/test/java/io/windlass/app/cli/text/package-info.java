@NullMarked
package io.windlass.app.cli.text;

import org.jspecify.annotations.NullMarked;
