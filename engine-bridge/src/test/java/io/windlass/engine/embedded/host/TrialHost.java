package io.windlass.engine.embedded.host;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** A host to run real containers on, where this machine allows it. */
public final class TrialHost {

    private TrialHost() {}

    /** Skips the test, with the reason, where it does not. */
    public static Host in(Path folder) throws InterruptedException {
        return switch (HostProbe.probe(new EngineFolder(folder.resolve("engine")))) {
            case HostProbe.Verdict.Usable usable -> usable.host();
            case HostProbe.Verdict.Refused refused -> {
                assumeTrue(false, refused.refusal().toProblem().summary());
                throw new IllegalStateException();
            }
        };
    }
}
