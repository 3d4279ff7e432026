package io.windlass.app.cli.session;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.args.Given;
import io.windlass.compose.load.LoadOptions;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.spec.Nearest;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of the program: its console, its settings, its engine once it is asked for. */
public final class Session implements AutoCloseable {

    private final Console console;
    private final Settings settings;
    private final Engines engines;
    private final Clock clock;
    private @Nullable Engine engine;
    private @Nullable Subject whole;

    public Session(Console console, Settings settings, Engines engines, Clock clock) {
        this.console = console;
        this.settings = settings;
        this.engines = engines;
        this.clock = clock;
    }

    public Console console() {
        return console;
    }

    public Settings settings() {
        return settings;
    }

    /** The flags and operands of the command line. */
    public Given given() {
        return settings.given();
    }

    public Clock clock() {
        return clock;
    }

    public Engines engines() {
        return engines;
    }

    /** The engine, connected at the first call. */
    public Engine engine() throws EngineException, InterruptedException, Refused {
        Engine connected = engine;
        if (connected == null) {
            connected = engines.connect(settings);
            engine = connected;
        }
        return connected;
    }

    /** What the settings mean to load, with the text of standard input where that is a file. */
    public LoadRequest request(List<String> services, LoadOptions options) throws Refused {
        LoadRequest request = settings.request(services, options);
        return request.files().contains("-") ? request.withStandardInput(input()) : request;
    }

    /** Loads what the settings mean, says what was noticed, and gives up on errors. */
    public Loaded load(List<String> services, LoadOptions options) throws Refused {
        Loaded loaded = tryLoad(services, options);
        Speech.warnings(console, loaded.findings());
        Speech.errors(console, loaded.findings());
        if (!loaded.usable()) {
            throw Refused.silently(1);
        }
        return loaded;
    }

    /** The project with these services and what they need; all for an empty list. */
    public ComposeProject project(List<String> services) throws Refused {
        return load(services, LoadOptions.standard())
                .project()
                .orElseThrow(() -> Refused.silently(1));
    }

    /**
     * The project as its files say; where only its name was given, or the files cannot be read and
     * the environment has a name, that name alone.
     */
    public Subject subject(List<String> services) throws Refused {
        Subject known = whole;
        if (!services.isEmpty()) {
            return read(services);
        }
        if (known == null) {
            // Read once, or what was noticed would be told twice.
            known = read(services);
            whole = known;
        }
        return known;
    }

    private Subject read(List<String> services) throws Refused {
        Optional<String> alone = settings.nameAlone();
        if (alone.isPresent()) {
            return Subject.named(alone.get());
        }
        LoadOptions options = LoadOptions.standard().withResolveEnvironment(false);
        Loaded loaded = tryLoad(services, options);
        Optional<String> fallback = settings.variable("COMPOSE_PROJECT_NAME");
        if (!loaded.usable() && fallback.isPresent()) {
            return Subject.named(fallback.get());
        }
        Speech.warnings(console, loaded.findings());
        Speech.errors(console, loaded.findings());
        if (!loaded.usable()) {
            throw Refused.silently(1);
        }
        return Subject.of(loaded.project().orElseThrow(() -> Refused.silently(1)));
    }

    /** Ends the command for a service that the project does not have. */
    public static Refused noSuchService(String service, ComposeProject model) {
        List<String> names = new ArrayList<>(model.services().keySet());
        names.addAll(model.disabled().keySet());
        return Refused.because(
                Problem.of(
                        Code.NOT_FOUND,
                        "no such service: "
                                + service
                                + Nearest.to(service, names)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("")));
    }

    private Loaded tryLoad(List<String> services, LoadOptions options) throws Refused {
        return Loader.load(request(services, options));
    }

    private String input() throws Refused {
        try {
            return new String(console.input().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw Refused.because(
                    Problem.of(
                            Code.FILE_UNREADABLE,
                            "standard input cannot be read: " + failure.getMessage()));
        }
    }

    @Override
    public void close() {
        Engine connected = engine;
        if (connected != null) {
            connected.close();
        }
    }
}
