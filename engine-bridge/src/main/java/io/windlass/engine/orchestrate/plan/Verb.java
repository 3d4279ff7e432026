package io.windlass.engine.orchestrate.plan;

/** What a plan is for. */
public enum Verb {
    UP,
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
