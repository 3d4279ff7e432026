package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Settings;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.orchestrate.plan.UpOptions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The flags that {@code up}, {@code create} and {@code plan} share. */
final class RaiseFlags {

    static final Flag BUILD = Flag.on("build", "Build images before starting containers");
    static final Flag NO_BUILD = Flag.on("no-build", "Don't build an image, even if it's policy");
    static final Flag PULL =
            Flag.text(
                            "pull",
                            "string",
                            "Pull image before running (\"always\"|\"missing\"|\"never\")")
                    .standard("policy");
    static final Flag QUIET_PULL =
            Flag.on("quiet-pull", "Pull without printing progress information");
    static final Flag QUIET_BUILD = Flag.on("quiet-build", "Suppress the build output");
    static final Flag FORCE_RECREATE =
            Flag.on(
                    "force-recreate",
                    "Recreate containers even if their configuration and image haven't changed");
    static final Flag NO_RECREATE =
            Flag.on(
                    "no-recreate",
                    "If containers already exist, don't recreate them. Incompatible with"
                            + " --force-recreate.");
    static final Flag ALWAYS_RECREATE_DEPS =
            Flag.on(
                    "always-recreate-deps",
                    "Recreate dependent containers. Incompatible with --no-recreate.");
    static final Flag RENEW =
            Flag.on(
                            "renew-anon-volumes",
                            "Recreate anonymous volumes instead of retrieving data from the"
                                    + " previous containers")
                    .letter('V');
    static final Flag REMOVE_ORPHANS =
            Flag.on(
                    "remove-orphans",
                    "Remove containers for services not defined in the Compose file");
    static final Flag SCALE =
            Flag.list(
                    "scale",
                    "scale",
                    "Scale SERVICE to NUM instances. Overrides the scale setting in the Compose"
                            + " file if present.");
    static final Flag NO_DEPS = Flag.on("no-deps", "Don't start linked services");
    static final Flag TIMEOUT =
            Flag.number(
                            "timeout",
                            "Use this timeout in seconds for container shutdown when attached or"
                                    + " when containers are already running")
                    .letter('t');
    static final Flag YES =
            Flag.on("yes", "Assume \"yes\" as answer to all prompts and run non-interactively")
                    .letter('y');

    private RaiseFlags() {}

    /** What the flags ask for; combinations that exclude each other are refused. */
    static UpOptions options(Settings settings) throws Refused {
        Given given = settings.given();
        exclude(given, BUILD, NO_BUILD);
        exclude(given, RENEW, NO_RECREATE);
        exclude(given, FORCE_RECREATE, NO_RECREATE);
        exclude(given, ALWAYS_RECREATE_DEPS, NO_RECREATE);
        boolean orphans =
                given.maybeOn(REMOVE_ORPHANS).orElseGet(() -> settings.yes(REMOVE_VARIABLE));
        if (orphans && settings.yes(IGNORE_VARIABLE)) {
            throw Refused.usage("cannot combine " + IGNORE_VARIABLE + " and --remove-orphans");
        }
        return UpOptions.defaults()
                .withServices(new LinkedHashSet<>(given.operands()))
                .withNoDeps(given.on(NO_DEPS))
                .withScale(scale(given.list(SCALE)))
                .withRemoveOrphans(orphans)
                .withRecreate(recreate(given))
                .withRecreateDependencies(given.on(ALWAYS_RECREATE_DEPS))
                .withRenewAnonymousVolumes(given.on(RENEW))
                .withRecreateChangedVolumes(given.on(YES))
                .withPull(pull(given))
                .withBuild(build(given))
                .withTimeout(given.seconds(TIMEOUT));
    }

    /** What {@code run} does for the service that it is about, and for those it needs. */
    static UpOptions ofRun(Settings settings, String service) throws Refused {
        Given given = settings.given();
        return UpOptions.defaults()
                .withServices(Set.of(service))
                .withNoDeps(given.on(NO_DEPS))
                .withRemoveOrphans(given.on(REMOVE_ORPHANS))
                .withPull(pull(given))
                .withBuild(build(given));
    }

    /** Whether the progress of pulls and builds is left out. */
    static boolean quiet(Given given) {
        return given.on(QUIET_PULL) || given.on(QUIET_BUILD);
    }

    /** Whether a note is worth telling: what the environment says to ignore is not. */
    static Predicate<Problem> notes(Settings settings) {
        boolean ignore = settings.yes(IGNORE_VARIABLE);
        return note -> !(ignore && note.summary().contains("orphan"));
    }

    /** Reads {@code SERVICE=NUM}. */
    static Map<String, Integer> scale(List<String> words) throws Refused {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw Refused.usage(
                        "invalid --scale option \"" + word + "\". Should be SERVICE=NUM");
            }
            numbers.put(
                    word.substring(0, equals),
                    number(word.substring(equals + 1))
                            .orElseThrow(() ->
                                    Refused.usage(
                                            "invalid --scale option \""
                                                    + word
                                                    + "\": NUM is a whole number")));
        }
        return numbers;
    }

    static void exclude(Given given, Flag one, Flag other) throws Refused {
        if (given.on(one) && given.on(other)) {
            throw Refused.usage("--" + one.name() + " and --" + other.name() + " are incompatible");
        }
    }

    private static final String REMOVE_VARIABLE = "COMPOSE_REMOVE_ORPHANS";
    private static final String IGNORE_VARIABLE = "COMPOSE_IGNORE_ORPHANS";

    private static Optional<Integer> number(String text) {
        try {
            int number = Integer.parseInt(text);
            return number < 0 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static UpOptions.Recreate recreate(Given given) {
        if (given.on(NO_RECREATE)) {
            return UpOptions.Recreate.NEVER;
        }
        return given.on(FORCE_RECREATE) || given.on(RENEW)
                ? UpOptions.Recreate.FORCE
                : UpOptions.Recreate.DIVERGED;
    }

    private static Optional<UpOptions.Pull> pull(Given given) throws Refused {
        return switch (given.textOrEmpty(PULL)) {
            case "always" -> Optional.of(UpOptions.Pull.ALWAYS);
            case "missing", "if_not_present" -> Optional.of(UpOptions.Pull.MISSING);
            case "never" -> Optional.of(UpOptions.Pull.NEVER);
            case "policy", "build" -> Optional.empty();
            default ->
                    throw Refused.usage(
                            "invalid --pull option \"" + given.textOrEmpty(PULL) + "\"");
        };
    }

    private static UpOptions.Build build(Given given) {
        if (given.on(NO_BUILD)) {
            return UpOptions.Build.NEVER;
        }
        return given.on(BUILD) || given.textOrEmpty(PULL).equals("build")
                ? UpOptions.Build.ALWAYS
                : UpOptions.Build.IF_MISSING;
    }
}
