package io.windlass.app.layout;

/** A place on the plane of the graph; y grows downwards. */
public record Point(double x, double y) {}
