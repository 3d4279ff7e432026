/** Tests of what the engine is asked for. */
@NullMarked
package io.windlass.engine.orchestrate.spec;

import org.jspecify.annotations.NullMarked;
