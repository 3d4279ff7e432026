package io.windlass.app.layout;

/** A service to place, with the size of its drawing. */
public record GraphNode(String name, double width, double height) {}
