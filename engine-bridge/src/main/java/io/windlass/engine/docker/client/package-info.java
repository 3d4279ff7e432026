/** One call to the Docker API: its path, its deadline, and its failure in words. */
@NullMarked
package io.windlass.engine.docker.client;

import org.jspecify.annotations.NullMarked;
