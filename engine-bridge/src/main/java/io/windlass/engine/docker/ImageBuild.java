package io.windlass.engine.docker;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.BuildSpec;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.docker.build.BuildContext;
import io.windlass.engine.docker.build.BuildOutput;
import io.windlass.engine.docker.build.Builder;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.client.Json;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Call;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.http.QueuedInput;
import io.windlass.engine.docker.stream.JsonLines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Builds with a builder inside the engine: BuildKit where there is one, by the same single call
 * that the builder of old takes, so neither a program beside the engine nor a session is needed.
 */
final class ImageBuild {

    private static final int PIECE = 64 * 1024;
    private static final Pattern REMOTE =
            Pattern.compile("^(https?://|git://|ssh://|git@|github\\.com/).*");

    private final Api api;
    private final BuildSpec spec;
    private final Builder wanted;

    ImageBuild(Api api, BuildSpec spec, Builder wanted) {
        this.api = api;
        this.spec = spec;
        this.wanted = wanted;
    }

    /** Gives the id of the image. */
    String run(Optional<String> registries, Consumer<String> lines)
            throws EngineException, InterruptedException {
        String purpose = "build the image of service " + spec.service();
        BuildOutput output = new BuildOutput(lines);
        boolean remote = REMOTE.matcher(spec.context()).matches();
        Optional<BuildContext> context = remote ? Optional.empty() : Optional.of(context());
        try (QueuedInput tar = new QueuedInput()) {
            Call call = call(context, tar);
            if (registries.isPresent()) {
                call = call.with(Map.of("X-Registry-Config", registries.get()));
            }
            context.ifPresent(folder -> send(folder, tar));
            try (Answer answer = api.open(call, Limits.none(), purpose)) {
                JsonLines.read(answer.body(), output::message);
                output.end();
            }
        } catch (IOException failure) {
            throw api.broken(failure, purpose);
        }
        if (output.error().isPresent() || output.id().isEmpty()) {
            throw failed(output);
        }
        return output.id();
    }

    private static void send(BuildContext context, QueuedInput tar) {
        Thread.ofVirtual()
                .name("build-context")
                .start(() -> {
                    try {
                        try (OutputStream stream = new BufferedOutputStream(tar.stream(), PIECE)) {
                            context.writeTo(stream);
                        }
                        tar.end();
                    } catch (IOException failure) {
                        fail(tar, failure);
                    }
                });
    }

    private static void fail(QueuedInput tar, IOException failure) {
        try {
            tar.fail(failure);
        } catch (IOException abandoned) {
            // Whoever read it has stopped, and knows why.
            return;
        }
    }

    private EngineException failed(BuildOutput output) {
        String reason = output.error().orElse("the builder named no image");
        return new EngineException(
                Problem.of(
                                Code.IMAGE_BUILD_FAILED,
                                "The image of service %s could not be built: %s"
                                        .formatted(
                                                spec.service(),
                                                reason.lines().findFirst().orElse("")),
                                new Fix.Hint("Mend the step of the Dockerfile that failed."))
                        .withDetail(output.lastLines() + "\n" + reason));
    }

    private Call call(Optional<BuildContext> context, QueuedInput tar) {
        String dockerfile =
                context.map(BuildContext::dockerfile)
                        .orElseGet(() ->
                                spec.dockerfile()
                                        .map(path -> path.toString().replace('\\', '/'))
                                        .orElse("Dockerfile"));
        Builder builder = context.map(BuildContext::builder).orElse(wanted);
        ApiPath path =
                ApiPath.of("build")
                        .with("version", builder.version())
                        .with("dockerfile", dockerfile);
        for (String tag : spec.tags()) {
            path = path.with("t", tag);
        }
        for (String host : spec.extraHosts()) {
            path = path.with("extrahosts", host);
        }
        path =
                path.withFlag("forcerm", true)
                        .withFlag("nocache", spec.noCache())
                        .withFlag("pull", spec.pull())
                        .with("target", spec.target())
                        .with("networkmode", spec.network())
                        .with("platform", spec.platform())
                        .with("shmsize", positive(spec.shmSize()))
                        .with("buildargs", json(spec.arguments()))
                        .with("labels", json(spec.labels()));
        if (!spec.cacheFrom().isEmpty()) {
            path = path.with("cachefrom", Json.text(spec.cacheFrom()));
        }
        return context.isPresent()
                ? Call.tar("POST", api.path(path), tar)
                : Call.of("POST", api.path(path.with("remote", spec.context())));
    }

    private static Optional<String> positive(long number) {
        return number > 0 ? Optional.of(Long.toString(number)) : Optional.empty();
    }

    private static Optional<String> json(Map<String, String> map) {
        return map.isEmpty() ? Optional.empty() : Optional.of(Json.text(new TreeMap<>(map)));
    }

    private BuildContext context() throws EngineException {
        BuildContext context = folderContext();
        if (wanted == Builder.CLASSIC) {
            return context;
        }
        try {
            return context.preferringBuildKit();
        } catch (IOException failure) {
            throw unreadable(context.folder().resolve(context.dockerfile()), failure);
        }
    }

    private BuildContext folderContext() throws EngineException {
        Path folder = path(spec.context()).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw missing("The build context of service %s is no folder: %s", folder);
        }
        String own = ".dockerfile." + UUID.randomUUID();
        if (spec.dockerfileInline().isPresent()) {
            return new BuildContext(folder, own, spec.dockerfileInline(), Builder.CLASSIC);
        }
        Path dockerfile =
                folder.resolve(spec.dockerfile().orElse(Path.of("Dockerfile"))).normalize();
        if (!Files.isRegularFile(dockerfile)) {
            throw missing("The Dockerfile of service %s is not there: %s", dockerfile);
        }
        if (dockerfile.startsWith(folder)) {
            String name = folder.relativize(dockerfile).toString().replace('\\', '/');
            return new BuildContext(folder, name, Optional.empty(), Builder.CLASSIC);
        }
        try {
            Optional<String> text = Optional.of(Files.readString(dockerfile));
            return new BuildContext(folder, own, text, Builder.CLASSIC);
        } catch (IOException failure) {
            throw unreadable(dockerfile, failure);
        }
    }

    private EngineException unreadable(Path dockerfile, IOException cause) {
        return new EngineException(
                Problem.of(
                        Code.FILE_UNREADABLE,
                        "The Dockerfile of service %s cannot be read: %s"
                                .formatted(spec.service(), dockerfile)),
                cause);
    }

    private Path path(String context) throws EngineException {
        try {
            return Path.of(context);
        } catch (InvalidPathException broken) {
            throw new EngineException(
                    Problem.of(
                            Code.FILE_NOT_FOUND,
                            "The build context of service %s is no path: %s"
                                    .formatted(spec.service(), context)),
                    broken);
        }
    }

    private EngineException missing(String words, Path path) {
        return new EngineException(
                Problem.of(Code.FILE_NOT_FOUND, words.formatted(spec.service(), path)));
    }
}
