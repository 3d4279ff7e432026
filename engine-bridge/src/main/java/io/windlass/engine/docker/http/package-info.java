/** The transport below the Docker API: unix sockets and ssh, with deadlines that work. */
@NullMarked
package io.windlass.engine.docker.http;

import org.jspecify.annotations.NullMarked;
