package io.windlass.app.narrate;

import io.windlass.app.present.Frame;
import io.windlass.app.present.ServiceRow;
import io.windlass.app.present.StateShape;
import io.windlass.app.present.Words;
import io.windlass.app.state.Activity;
import io.windlass.app.state.EngineStatus;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what is different from one frame to the next, in lines for a terminal. */
public final class Narrator {

    private final Map<String, String> services = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private String engine = "";

    /** What is new since the last call. */
    public List<String> next(Frame frame) {
        List<String> lines = new ArrayList<>();
        String engineNow = words(frame.state().engine());
        if (!engineNow.equals(engine)) {
            engine = engineNow;
            lines.add(engineNow);
        }
        int width = frame.services().stream().mapToInt(row -> row.name().length()).max().orElse(0);
        for (ServiceRow row : frame.services()) {
            String words = words(row);
            if (!words.equals(services.put(row.name(), words))) {
                lines.add(
                        "  " + row.name() + " ".repeat(width - row.name().length()) + "  " + words);
            }
        }
        for (Activity activity : frame.state().activities().reversed()) {
            if (!activity.running() && ended.add(activity.id())) {
                lines.addAll(words(activity));
            }
        }
        return lines;
    }

    private static String words(EngineStatus status) {
        return switch (status) {
            case EngineStatus.Searching() -> "Looking for a container engine";
            case EngineStatus.Absent _ -> "No container engine answers.";
            case EngineStatus.Connected(var engine) ->
                    "Using "
                            + engine.product()
                            + " "
                            + engine.version()
                            + " at "
                            + engine.endpoint();
            case EngineStatus.Lost lost ->
                    "The engine does not answer any more: " + lost.problem().summary();
        };
    }

    /** Amounts of time are left out: they would make a line a second. */
    private static String words(ServiceRow row) {
        StateShape shape = row.status().shape();
        String text = row.status().text();
        int detail = text.indexOf(" · ");
        String brief = detail < 0 ? text : text.substring(0, detail);
        return switch (shape) {
            case RUNNING, HEALTHY ->
                    row.wanted() > 1
                            ? shape.label() + ", " + row.running() + " of " + row.wanted()
                            : shape.label();
            case WAITING -> brief;
            case STARTING,
                    UNHEALTHY,
                    FAILED,
                    COMPLETED,
                    STOPPED,
                    NOT_CREATED,
                    PAUSED,
                    CRASH_LOOP,
                    CHANGED,
                    UNKNOWN ->
                    text;
        };
    }

    private static List<String> words(Activity activity) {
        Duration took =
                Duration.between(
                        activity.startedAt(), activity.endedAt().orElse(activity.startedAt()));
        String head = activity.verb() + " " + activity.project() + ": ";
        return switch (activity.status()) {
            case Activity.Status.Running() -> List.of();
            case Activity.Status.Done() ->
                    List.of(
                            head
                                    + (activity.total() == 0
                                            ? "nothing to do"
                                            : "done, " + Words.count(activity.total(), "step"))
                                    + ", "
                                    + Words.duration(took));
            case Activity.Status.Cancelled(int notRun) ->
                    List.of(head + "cancelled, " + Words.count(notRun, "step") + " not done");
            case Activity.Status.Failed(var problems, var blocked) -> {
                List<String> lines = new ArrayList<>(List.of(head + "failed"));
                problems.forEach(problem -> lines.addAll(words(problem)));
                if (!blocked.isEmpty()) {
                    lines.add("  Not reached because of it: " + String.join(", ", blocked));
                }
                yield lines;
            }
        };
    }

    /** A problem with its evidence and what can be done. */
    public static List<String> words(Problem problem) {
        List<String> lines = new ArrayList<>(List.of("  " + problem.summary()));
        problem.detail().stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add("    | " + line));
        problem.fixes().stream().map(Fix::label).forEach(fix -> lines.add("    " + fix));
        return lines;
    }
}
