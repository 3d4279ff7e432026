package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.Interrupts;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Json;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Activity;
import io.windlass.engine.api.ActivityConsumer;
import io.windlass.engine.api.ActivityRequest;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.spec.Labels;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** Tells what happens to the containers of a project. */
final class EventsCommand implements CliCommand {

    private static final Flag JSON = Flag.on("json", "Output events as a stream of json objects");
    private static final Flag SINCE =
            Flag.text("since", "string", "Show all events created since timestamp");
    private static final Flag UNTIL =
            Flag.text("until", "string", "Stream events until this timestamp");

    private static final String OWN = "com.docker.compose.";
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "events",
                "[SERVICE...]",
                "Receive real time events from containers",
                JSON,
                SINCE,
                UNTIL);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        Subject subject = Containers.subject(session, given.operands());
        ActivityRequest request =
                new ActivityRequest(
                        Map.of(Labels.PROJECT, subject.name()),
                        Moments.read(session, given.text(SINCE), "since"),
                        Moments.read(session, given.text(UNTIL), "until"));
        CompletableFuture<Optional<Problem>> end = new CompletableFuture<>();
        ActivityConsumer teller =
                new ActivityConsumer() {
                    @Override
                    public void happened(Activity activity) {
                        tell(session, activity);
                    }

                    @Override
                    public void ended(Optional<Problem> problem) {
                        end.complete(problem);
                    }
                };
        try (Interrupts signals = Interrupts.listen(_ -> end.complete(Optional.empty()));
                Subscription _ = session.engine().activity(request, teller)) {
            Optional<Problem> problem = ended(end);
            if (problem.isPresent()) {
                throw new EngineException(problem.get());
            }
            return signals.any() ? Runner.INTERRUPTED : 0;
        }
    }

    private static Optional<Problem> ended(CompletableFuture<Optional<Problem>> end)
            throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void tell(Session session, Activity activity) {
        List<String> services = session.given().operands();
        String service = activity.attributes().getOrDefault(Labels.SERVICE, "");
        boolean wanted = services.isEmpty() || services.contains(service);
        if (!wanted || !activity.type().equals("container")) {
            return;
        }
        ZonedDateTime time = activity.time().atZone(session.clock().getZone());
        Map<String, String> attributes = new TreeMap<>(activity.attributes());
        attributes.keySet().removeIf(key -> key.startsWith(OWN));
        session.console()
                .line(
                        session.given().on(JSON)
                                ? json(activity, service, time, attributes)
                                : sentence(activity, time, attributes));
    }

    private static String sentence(
            Activity activity, ZonedDateTime time, Map<String, String> attributes) {
        return LOCAL.format(time)
                + " "
                + activity.type()
                + " "
                + activity.action()
                + " "
                + activity.id()
                + " ("
                + attributes.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String json(
            Activity activity, String service, ZonedDateTime time, Map<String, String> attributes) {
        Json.Fields all = Json.fields();
        attributes.forEach(all::put);
        return Json.fields()
                .put("action", activity.action())
                .raw("attributes", all.toString())
                .put("id", activity.id())
                .put("service", service)
                .put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                .put("type", activity.type())
                .toString();
    }
}
