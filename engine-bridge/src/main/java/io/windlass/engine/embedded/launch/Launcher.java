package io.windlass.engine.embedded.launch;

import io.windlass.engine.embedded.plan.Plan;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Starts the launcher with plans.
 *
 * @param file the launcher
 * @param scratch a folder for plans that are needed for one run only
 */
public record Launcher(Path file, Path scratch) {

    private static final Path NOTHING = Path.of("/dev/null");

    /** Makes the launcher ready in a folder of the engine's. */
    public static Launcher in(Path folder, Machine machine) throws IOException {
        return new Launcher(LauncherFile.of(machine).in(folder), folder);
    }

    /**
     * Starts a plan whose process goes on after the report has ended.
     *
     * @param planFile where the plan is left for people to look at
     */
    public Launched start(Plan plan, Path planFile) throws IOException {
        Files.deleteIfExists(planFile);
        Files.createFile(planFile, ownerOnly());
        Files.write(planFile, plan.encode());
        Process process =
                new ProcessBuilder(file.toString(), planFile.toString())
                        .redirectError(Redirect.DISCARD)
                        .start();
        return new Launched(process, plan);
    }

    /** Does a plan to its end, in a folder. */
    public void run(Plan plan, Path folder) throws IOException, InterruptedException {
        Path planFile = temporary(plan);
        try {
            Process process =
                    new ProcessBuilder(file.toString(), planFile.toString())
                            .directory(folder.toFile())
                            .redirectInput(Redirect.from(NOTHING.toFile()))
                            .redirectError(Redirect.DISCARD)
                            .start();
            new Launched(process, plan).awaitEnd();
        } finally {
            Files.deleteIfExists(planFile);
        }
    }

    /**
     * Runs a plan that becomes a command, and gives what it wrote and its code.
     *
     * @param limit bytes that are kept of each stream
     */
    public Output capture(Plan plan, int limit) throws IOException, InterruptedException {
        Path planFile = temporary(plan);
        Path report = planFile.resolveSibling(planFile.getFileName() + ".report");
        try {
            Process process =
                    new ProcessBuilder(file.toString(), planFile.toString(), report.toString())
                            .redirectInput(Redirect.from(NOTHING.toFile()))
                            .start();
            Output output = outputOf(process, limit);
            if (Files.exists(report)) {
                for (String line : Files.readAllLines(report)) {
                    Launched.check(News.of(line), plan);
                }
            }
            return output;
        } finally {
            Files.deleteIfExists(planFile);
            Files.deleteIfExists(report);
        }
    }

    private Path temporary(Plan plan) throws IOException {
        Path planFile = Files.createTempFile(scratch, "plan", "", ownerOnly());
        Files.write(planFile, plan.encode());
        return planFile;
    }

    private static Output outputOf(Process process, int limit)
            throws IOException, InterruptedException {
        Kept out = Kept.of(process.getInputStream(), limit);
        Kept err = Kept.of(process.getErrorStream(), limit);
        try {
            int code = process.waitFor();
            return new Output(code, out.text(), err.text());
        } finally {
            // Does nothing to one that has ended; the command dies with the launcher.
            process.destroyForcibly();
        }
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }

    /** What a command wrote and how it ended. */
    public record Output(int code, String out, String err) {}
}
