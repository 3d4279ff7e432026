package io.windlass.app.cli.session;

import io.windlass.app.cli.args.Flag;
import java.util.List;

/** The flags that stand for the whole program. */
public final class GlobalFlags {

    public static final Flag FILE =
            Flag.list("file", "stringArray", "Compose configuration files").letter('f');
    public static final Flag PROJECT_NAME =
            Flag.text("project-name", "string", "Project name").letter('p');
    public static final Flag PROJECT_DIRECTORY =
            Flag.text(
                    "project-directory",
                    "string",
                    "Specify an alternate working directory (default: the folder of the first"
                            + " Compose file)");
    public static final Flag PROFILE =
            Flag.list("profile", "stringArray", "Specify a profile to enable");
    public static final Flag ENV_FILE =
            Flag.list("env-file", "stringArray", "Specify an alternate environment file");
    public static final Flag ENGINE =
            Flag.text("engine", "string", "Which kind of engine to use (\"auto\"|\"docker\")");
    public static final Flag HOST =
            Flag.text("host", "string", "Address of the engine, as in DOCKER_HOST");
    public static final Flag CONTEXT =
            Flag.text("context", "string", "Docker context to take the engine from");
    public static final Flag ANSI =
            Flag.text(
                    "ansi",
                    "string",
                    "Control when to print ANSI control characters"
                            + " (\"never\"|\"always\"|\"auto\")");
    public static final Flag PROGRESS =
            Flag.text(
                    "progress",
                    "string",
                    "Set type of progress output (auto, tty, plain, json, quiet)");
    public static final Flag PARALLEL =
            Flag.number("parallel", "Control max parallelism, -1 for unlimited");
    public static final Flag ALL_RESOURCES =
            Flag.on("all-resources", "Include all resources, even those not used by services");
    public static final Flag COMPATIBILITY =
            Flag.on("compatibility", "Run compose in backward compatibility mode");
    public static final Flag DRY_RUN =
            Flag.on("dry-run", "Show what would be done, and do nothing");

    private GlobalFlags() {}

    public static List<Flag> all() {
        return List.of(
                FILE,
                PROJECT_NAME,
                PROJECT_DIRECTORY,
                PROFILE,
                ENV_FILE,
                ENGINE,
                HOST,
                CONTEXT,
                ANSI,
                PROGRESS,
                PARALLEL,
                ALL_RESOURCES,
                COMPATIBILITY,
                DRY_RUN);
    }
}
