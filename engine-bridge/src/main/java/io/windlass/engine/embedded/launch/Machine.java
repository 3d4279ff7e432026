package io.windlass.engine.embedded.launch;

import java.util.Locale;
import java.util.Optional;

/** A kind of machine that there is a launcher for. */
public enum Machine {
    X86_64("x86_64", "amd64", 0xC000_003E),
    AARCH64("aarch64", "arm64", 0xC000_00B7);

    private final String kernelName;
    private final String imageName;
    private final int auditNumber;

    Machine(String kernelName, String imageName, int auditNumber) {
        this.kernelName = kernelName;
        this.imageName = imageName;
        this.auditNumber = auditNumber;
    }

    /** The machine that this program runs on. */
    public static Optional<Machine> present() {
        return named(System.getProperty("os.arch", ""));
    }

    static Optional<Machine> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }

    public String kernelName() {
        return kernelName;
    }

    /** As images call it: {@code amd64}. */
    public String imageName() {
        return imageName;
    }

    /** As the kernel calls it towards filters of system calls. */
    public int auditNumber() {
        return auditNumber;
    }
}
