package io.windlass.engine.api;

/** How a command inside a container ended. */
public record ExecResult(int exitCode, String stdout, String stderr) {}
