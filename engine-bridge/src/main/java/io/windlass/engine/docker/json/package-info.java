/** Our own bodies and readers, where docker-java's models would lose something. */
@NullMarked
package io.windlass.engine.docker.json;

import org.jspecify.annotations.NullMarked;
