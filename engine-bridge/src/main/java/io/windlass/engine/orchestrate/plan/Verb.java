package io.windlass.engine.orchestrate.plan;

/** What a plan is for. */
public enum Verb {
    UP,
    RUN,
    CREATE,
    DOWN,
    START,
    STOP,
    RESTART,
    PAUSE,
    UNPAUSE,
    KILL,
    REMOVE,
    SCALE,
    PULL,
    BUILD
}
