package io.windlass.engine.api;

/** How many characters a terminal has in height and width. */
public record TerminalSize(int rows, int columns) {}
