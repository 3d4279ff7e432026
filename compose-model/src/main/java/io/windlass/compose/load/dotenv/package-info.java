/** Reads {@code .env} and env files. */
@NullMarked
package io.windlass.compose.load.dotenv;

import org.jspecify.annotations.NullMarked;
