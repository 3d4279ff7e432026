/**
 * What Windlass asks of a container engine, in the nouns of the Docker API, whichever engine it is.
 */
@NullMarked
package io.windlass.engine.api;

import org.jspecify.annotations.NullMarked;
