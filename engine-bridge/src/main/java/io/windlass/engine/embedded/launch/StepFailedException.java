package io.windlass.engine.embedded.launch;

import io.windlass.engine.embedded.plan.Step;
import java.io.IOException;
import java.io.Serial;

/** The launcher could not do a step, and this is the kernel's reason. */
public final class StepFailedException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Step step;
    private final transient Errno errno;

    public StepFailedException(Step step, Errno errno) {
        super("could not " + step.purpose() + ": " + errno.words());
        this.step = step;
        this.errno = errno;
    }

    public Step step() {
        return step;
    }

    public Errno errno() {
        return errno;
    }
}
