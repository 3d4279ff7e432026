package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.StepWords;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.session.Speech;
import io.windlass.app.cli.text.Json;
import io.windlass.app.cli.text.Table;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Reason;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.plan.Target;
import io.windlass.engine.orchestrate.plan.UpOptions;
import java.util.List;

/** Tells what {@code up} would change, and why. */
final class PlanCommand implements CliCommand {

    private static final Flag FORMAT =
            Flag.text("format", "string", "Format the output. Values: [text | json]")
                    .standard("text");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "plan",
                "[SERVICE...]",
                "Show what up would change, and why",
                FORMAT,
                RaiseFlags.BUILD,
                RaiseFlags.NO_BUILD,
                RaiseFlags.PULL,
                RaiseFlags.FORCE_RECREATE,
                RaiseFlags.NO_RECREATE,
                RaiseFlags.ALWAYS_RECREATE_DEPS,
                RaiseFlags.RENEW,
                RaiseFlags.REMOVE_ORPHANS,
                RaiseFlags.SCALE,
                RaiseFlags.NO_DEPS,
                RaiseFlags.TIMEOUT);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        String format = session.given().textOrEmpty(FORMAT);
        if (!format.equals("text") && !format.equals("json")) {
            throw Refused.usage("unsupported format \"" + format + "\"; it is text or json");
        }
        UpOptions options = RaiseFlags.options(session.settings());
        ComposeProject project = session.project(session.given().operands());
        Plan plan = Plans.up(session, project, options).plan();
        if (format.equals("json")) {
            session.console().line(json(plan));
        } else {
            text(session, plan);
        }
        return plan.blockers().isEmpty() ? 0 : 1;
    }

    private static void text(Session session, Plan plan) {
        if (plan.isEmpty()) {
            session.console().line("Nothing to do: " + plan.project() + " is as its files say.");
        } else {
            Table table = new Table(Table.Spacing.TIGHT, List.of("STEP", "OBJECT", "WHY"));
            for (Step step : plan.changes()) {
                StepWords words = StepWords.of(step);
                table.row(words.doing(), words.object(), StepWords.text(step.reason()));
            }
            for (Target.Existing kept : plan.kept()) {
                table.row("Keeping", "Container " + kept.name(), "as its files say");
            }
            session.console().print(table.text());
        }
        plan.notes().forEach(note -> Speech.warning(session.console(), note));
        plan.problems().forEach(problem -> Speech.problem(session.console(), problem));
        plan.blockers().forEach(blocker -> Speech.problem(session.console(), blocker));
    }

    private static String json(Plan plan) {
        return Json.fields()
                .put("project", plan.project())
                .raw("steps", Json.list(plan.steps().stream().map(PlanCommand::json).toList()))
                .raw(
                        "kept",
                        Json.list(
                                plan.kept().stream()
                                        .map(kept ->
                                                Json.fields()
                                                        .put("service", kept.service())
                                                        .put("container", kept.name())
                                                        .put("id", kept.id().value())
                                                        .toString())
                                        .toList()))
                .raw("blockers", problems(plan.blockers()))
                .raw("problems", problems(plan.problems()))
                .raw("notes", problems(plan.notes()))
                .toString();
    }

    private static String json(Step step) {
        StepWords words = StepWords.of(step);
        Json.Fields json =
                Json.fields()
                        .put("id", step.id())
                        .put("action", step.action().getClass().getSimpleName())
                        .put("object", words.object());
        step.service().ifPresent(service -> json.put("service", service));
        return json.put("reason", step.reason().text())
                .raw(
                        "differences",
                        Json.list(
                                step.reason().differences().stream()
                                        .map(PlanCommand::json)
                                        .toList()))
                .raw("after", strings(step.after().stream().sorted().toList()))
                .raw("afterAny", strings(step.afterAny().stream().sorted().toList()))
                .toString();
    }

    private static String json(Reason.Difference difference) {
        Json.Fields json = Json.fields().put("property", difference.property());
        difference.before().ifPresent(before -> json.put("before", before));
        difference.after().ifPresent(after -> json.put("after", after));
        difference
                .position()
                .ifPresent(at ->
                        json.put("file", at.file().toString())
                                .put("line", at.line())
                                .put("column", at.column()));
        return json.toString();
    }

    private static String strings(List<String> texts) {
        return Json.list(texts.stream().map(Json::string).toList());
    }

    private static String problems(List<Problem> problems) {
        return Json.list(
                problems.stream()
                        .map(problem ->
                                Json.fields()
                                        .put("code", problem.code().name())
                                        .put("summary", problem.summary())
                                        .toString())
                        .toList());
    }
}
