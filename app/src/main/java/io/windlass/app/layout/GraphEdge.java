package io.windlass.app.layout;

/**
 * A dependency to route.
 *
 * @param from the service that depends
 * @param to the service that is depended on
 */
public record GraphEdge(String from, String to) {}
