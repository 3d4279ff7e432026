package io.windlass.app.cli.command;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.session.Engines;
import io.windlass.app.cli.session.Settings;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Engine;
import io.windlass.engine.docker.Candidate;
import io.windlass.engine.docker.EngineEndpoint;
import io.windlass.engine.docker.Found;
import io.windlass.engine.fake.FakeEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A terminal in a folder, with an engine that lives in memory. */
final class Terminal {

    /** What a command line gave. */
    record Answer(int exitCode, String out, String err) {}

    private final Path folder;
    private final FakeEngine engine =
            new FakeEngine().withImage("busybox").withImage("busybox:latest");
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private boolean interactive;

    Terminal(Path folder) {
        this.folder = folder;
    }

    FakeEngine engine() {
        return engine;
    }

    Terminal file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    Terminal compose(String text) {
        return file("compose.yaml", text);
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Terminal typing(String text) {
        input = text;
        return this;
    }

    /** From now on a person sits in front of it. */
    Terminal interactive() {
        interactive = true;
        return this;
    }

    Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        Console plain = Console.on(out, err, input);
        Console console = interactive ? plain.asTerminal() : plain;
        Program program = new Program(console, new Lent(engine), clock);
        int exitCode = program.run(List.of(words), folder, environment, folder);
        return new Answer(
                exitCode,
                out.toString(StandardCharsets.UTF_8).replace(folder.toString(), "/shop"),
                err.toString(StandardCharsets.UTF_8).replace(folder.toString(), "/shop"));
    }

    /** Always the same engine, and one that is refused beside it. */
    private record Lent(FakeEngine engine) implements Engines {

        @Override
        public Engine connect(Settings settings) {
            return engine;
        }

        @Override
        public Found look(Settings settings) {
            return new Found(
                    List.of(
                            new Candidate(
                                    EngineEndpoint.of("unix:///gone.sock"),
                                    "default socket",
                                    Optional.empty(),
                                    Optional.of(
                                            Problem.of(
                                                    Code.ENGINE_UNREACHABLE,
                                                    "Nobody answers there."))),
                            new Candidate(
                                    EngineEndpoint.of("unix:///here.sock"),
                                    "DOCKER_HOST",
                                    Optional.of(engine.info()),
                                    Optional.empty())),
                    false);
        }
    }
}
