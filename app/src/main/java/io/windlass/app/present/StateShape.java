package io.windlass.app.present;

/** The one set of states that every view draws with the same shape and colour. */
public enum StateShape {
    RUNNING(Tone.OK),
    HEALTHY(Tone.OK),
    STARTING(Tone.BUSY),
    WAITING(Tone.BUSY),
    UNHEALTHY(Tone.WARN),
    FAILED(Tone.FAIL),
    COMPLETED(Tone.OK),
    STOPPED(Tone.OFF),
    NOT_CREATED(Tone.OFF),
    PAUSED(Tone.OFF),
    CRASH_LOOP(Tone.FAIL),
    CHANGED(Tone.BUSY),
    UNKNOWN(Tone.OFF);

    private final Tone tone;

    StateShape(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** What the colour says. */
    public enum Tone {
        OK,
        BUSY,
        WARN,
        FAIL,
        OFF
    }
}
