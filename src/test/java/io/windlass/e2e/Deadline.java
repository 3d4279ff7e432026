package io.windlass.e2e;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for conditions; what is not there in time fails the test with what was there instead. */
final class Deadline {

    private static final Duration USUAL = Duration.ofSeconds(60);

    private Deadline() {}

    static void until(String what, Callable<Boolean> condition, Supplier<String> instead) {
        try {
            WaitForAsyncUtils.waitFor(USUAL.toSeconds(), TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "not within " + USUAL.toSeconds() + " s: " + what + "; instead: " + instead.get(),
                    late);
        }
    }
}
