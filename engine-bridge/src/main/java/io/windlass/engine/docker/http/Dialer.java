package io.windlass.engine.docker.http;

import java.io.IOException;

/** Opens connections to one engine. */
interface Dialer {

    /** Connects; the deadline may close what is half open. */
    Connection dial(Deadline deadline) throws IOException;

    /** How many idle connections are worth keeping: none where a new one costs next to nothing. */
    int idleConnections();

    /** How many calls may be under way at once. */
    int parallelCalls();
}
