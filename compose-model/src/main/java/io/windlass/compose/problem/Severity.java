package io.windlass.compose.problem;

/** How much a finding matters. */
public enum Severity {
    /** The project cannot be used until this is mended. */
    ERROR,
    /** The project works, though probably not as its author thinks. */
    WARNING,
    /** A remark. */
    HINT
}
