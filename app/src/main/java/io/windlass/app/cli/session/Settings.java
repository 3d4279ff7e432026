package io.windlass.app.cli.session;

import io.windlass.app.cli.args.Given;
import io.windlass.compose.load.LoadOptions;
import io.windlass.compose.load.LoadRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where the program was started, and what its flags say.
 *
 * @param workingDir the folder it was started in
 * @param environment the variables of the process
 * @param home the person's home folder
 * @param given all flags, those of the command included
 */
public record Settings(Path workingDir, Map<String, String> environment, Path home, Given given) {

    private static final Set<String> YES = Set.of("1", "t", "true", "y", "yes", "on");

    public Settings {
        environment = Map.copyOf(environment);
    }

    /** What to load. */
    public LoadRequest request(List<String> services, LoadOptions options) {
        return new LoadRequest(
                workingDir,
                given.list(GlobalFlags.FILE),
                given.text(GlobalFlags.PROJECT_NAME),
                given.text(GlobalFlags.PROJECT_DIRECTORY).map(Path::of),
                given.list(GlobalFlags.PROFILE),
                given.list(GlobalFlags.ENV_FILE),
                variables(),
                services,
                Optional.empty(),
                options.withAllResources(given.on(GlobalFlags.ALL_RESOURCES)));
    }

    /** The project's name where only that was given, so that no file is needed. */
    public Optional<String> nameAlone() {
        return given.list(GlobalFlags.FILE).isEmpty()
                ? given.text(GlobalFlags.PROJECT_NAME).map(name -> name.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether a variable says yes. */
    public boolean yes(String variable) {
        return YES.contains(
                environment.getOrDefault(variable, "").strip().toLowerCase(Locale.ROOT));
    }

    /** A variable that is there and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** How many images are fetched or built at once; absent where nobody says. */
    public OptionalInt parallel() {
        String text =
                given.text(GlobalFlags.PARALLEL)
                        .or(() -> variable("COMPOSE_PARALLEL_LIMIT"))
                        .orElse("");
        if (!text.matches("-?\\d{1,6}")) {
            return OptionalInt.empty();
        }
        int limit = Integer.parseInt(text);
        return limit == 0
                ? OptionalInt.empty()
                : OptionalInt.of(limit < 0 ? Integer.MAX_VALUE : limit);
    }

    /** With what {@code --compatibility} stands for. */
    private Map<String, String> variables() {
        if (!given.on(GlobalFlags.COMPATIBILITY)) {
            return environment;
        }
        Map<String, String> all = new HashMap<>(environment);
        all.put("COMPOSE_COMPATIBILITY", "true");
        return all;
    }

    public boolean dryRun() {
        return given.on(GlobalFlags.DRY_RUN);
    }
}
