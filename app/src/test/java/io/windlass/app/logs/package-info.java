@NullMarked
package io.windlass.app.logs;

import org.jspecify.annotations.NullMarked;
