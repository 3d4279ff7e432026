package io.windlass.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The engine that the tests may use, {@code -Dwindlass.engine=unix:///...}. */
final class EngineUnderTest {

    private EngineUnderTest() {}

    /** Skips the test, with a sentence, when none is given. */
    static String host() {
        String host = System.getProperty("windlass.engine", "");
        assumeTrue(
                !host.isEmpty(),
                "needs a container engine: name one with -Dwindlass.engine=unix:///...");
        return host;
    }
}
