/** From a service to what the engine is asked for, with the labels and names of Docker Compose. */
@NullMarked
package io.windlass.engine.orchestrate.spec;

import org.jspecify.annotations.NullMarked;
