/** Tests of what the program asks of an engine. */
@NullMarked
package io.windlass.engine.api;

import org.jspecify.annotations.NullMarked;
