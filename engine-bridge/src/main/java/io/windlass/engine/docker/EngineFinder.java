package io.windlass.engine.docker;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.docker.DefaultSockets.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Finds the container engines of this machine and of the Docker configuration, in the order in
 * which the docker command looks. What was named by a person is the only candidate then: another
 * engine must not stand in for it.
 */
public final class EngineFinder {

    /** A local engine answers in milliseconds. */
    private static final Duration LOCAL = Duration.ofSeconds(1);

    /** What was asked for gets the time that it needs. */
    private static final Duration NAMED = Duration.ofSeconds(15);

    private EngineFinder() {}

    /** Looks at every place where an engine may be, all at once, and asks each who it is. */
    public static Found find(FindRequest request) throws InterruptedException {
        DockerConfig config = DockerConfig.of(request.environment(), request.home());
        Optional<Target> named = named(request, config);
        List<Target> targets =
                named.map(List::of)
                        .orElseGet(() -> usual(request, config, System.getProperty("os.name", "")));
        return new Found(probe(targets, named.isPresent() ? NAMED : LOCAL), named.isPresent());
    }

    /** The engines that a person may switch to: those of the Docker configuration. */
    public static List<EngineEndpoint> contexts(FindRequest request) {
        return DockerConfig.of(request.environment(), request.home()).contexts().stream()
                .map(DockerConfig.Context::endpoint)
                .toList();
    }

    /**
     * A place to look at.
     *
     * @param refusal when it is known already that it cannot be used
     */
    record Target(EngineEndpoint endpoint, String origin, Optional<Problem> refusal) {}

    /** What the person named, by option or variable. */
    static Optional<Target> named(FindRequest request, DockerConfig config) {
        Map<String, String> environment = request.environment();
        if (request.host().isPresent()) {
            return Optional.of(address(request.host().get(), "--host", environment, config));
        }
        if (request.context().isPresent() && !isDefault(request.context().get())) {
            return Optional.of(context(request.context().get(), "--context", config));
        }
        String host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isEmpty()) {
            return Optional.of(address(host, "DOCKER_HOST", environment, config));
        }
        String context = environment.getOrDefault("DOCKER_CONTEXT", "");
        if (request.context().isEmpty() && !context.isEmpty() && !isDefault(context)) {
            return Optional.of(context(context, "DOCKER_CONTEXT", config));
        }
        return Optional.empty();
    }

    private static boolean isDefault(String context) {
        return context.equals("default");
    }

    private static Target address(
            String host, String origin, Map<String, String> environment, DockerConfig config) {
        boolean verified = !environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty();
        String path = environment.getOrDefault("DOCKER_CERT_PATH", "");
        Optional<Path> certificates =
                verified && host.startsWith("tcp:")
                        ? Optional.of(path.isEmpty() ? config.folder() : Path.of(path))
                        : Optional.empty();
        return new Target(
                new EngineEndpoint(EngineEndpoint.of(host).name(), host, certificates),
                origin,
                Optional.empty());
    }

    private static Target context(String name, String origin, DockerConfig config) {
        return config.context(name)
                .map(found -> new Target(found.endpoint(), origin + " " + name, refusal(found)))
                .orElseGet(() ->
                        new Target(
                                new EngineEndpoint(name, "", Optional.empty()),
                                origin + " " + name,
                                Optional.of(
                                        Problem.of(
                                                Code.ENGINE_NOT_FOUND,
                                                "There is no Docker context " + name + ".",
                                                new Fix.Hint(
                                                        "'docker context ls' tells which"
                                                                + " there are.")))));
    }

    /** Whoever does not check who answers may be talking to anybody. */
    private static Optional<Problem> refusal(DockerConfig.Context context) {
        if (!context.skipsVerification() || !context.endpoint().host().startsWith("tcp:")) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(
                        Code.ENGINE_UNSUPPORTED,
                        "The context %s wants the engine's certificate not to be checked."
                                .formatted(context.endpoint().name()),
                        new Fix.Hint("Give the context a 'ca' that the certificate fits.")));
    }

    /** The context in use and the usual places. */
    static List<Target> usual(FindRequest request, DockerConfig config, String system) {
        List<Target> targets = new ArrayList<>();
        boolean defaultAsked =
                request.context().isPresent()
                        || !request.environment().getOrDefault("DOCKER_CONTEXT", "").isEmpty();
        if (!defaultAsked) {
            config.currentContext()
                    .ifPresent(name -> targets.add(context(name, "current context", config)));
        }
        Set<String> seen = new HashSet<>();
        targets.forEach(target -> seen.add(target.endpoint().host()));
        for (Place place : DefaultSockets.of(system, request.environment(), request.home())) {
            if (seen.add(place.host())) {
                targets.add(
                        new Target(
                                new EngineEndpoint("local", place.host(), Optional.empty()),
                                "usual place of " + place.owner(),
                                Optional.empty()));
            }
        }
        return targets;
    }

    private static List<Candidate> probe(List<Target> targets, Duration limit)
            throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Candidate>> questions =
                    targets.stream()
                            .<Callable<Candidate>>map(target -> () -> ask(target, limit))
                            .toList();
            List<Candidate> answers = new ArrayList<>();
            for (Future<Candidate> answer : threads.invokeAll(questions)) {
                answers.add(answer.resultNow());
            }
            return answers;
        }
    }

    private static Candidate ask(Target target, Duration limit) throws InterruptedException {
        EngineEndpoint endpoint = target.endpoint();
        if (target.refusal().isPresent()) {
            return new Candidate(endpoint, target.origin(), Optional.empty(), target.refusal());
        }
        try (EngineLink link = EngineLink.connect(endpoint, limit)) {
            return new Candidate(
                    endpoint, target.origin(), Optional.of(link.info()), Optional.empty());
        } catch (EngineException refused) {
            return new Candidate(
                    endpoint, target.origin(), Optional.empty(), Optional.of(refused.problem()));
        }
    }
}
