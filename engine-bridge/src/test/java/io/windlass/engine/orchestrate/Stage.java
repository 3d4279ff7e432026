package io.windlass.engine.orchestrate;

import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.fake.FakeEngine;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.observe.Observer;
import io.windlass.engine.orchestrate.plan.DownOptions;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.plan.UpOptions;
import io.windlass.engine.orchestrate.run.Operation;
import io.windlass.engine.orchestrate.run.OperationEvent;
import io.windlass.engine.orchestrate.run.Operations;
import io.windlass.engine.orchestrate.run.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A fake engine and a project on it. */
public final class Stage {

    public final FakeEngine engine;
    public final List<OperationEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Operations operations = new Operations();
    private ComposeProject project;

    public Stage(String yaml) {
        this(yaml, new FakeEngine().withImage("app"));
    }

    public Stage(String yaml, FakeEngine engine) {
        this.engine = engine;
        this.project = project(yaml);
    }

    /** A project by the name of "demo". */
    public static ComposeProject project(String yaml) {
        try {
            Path folder = Files.createTempDirectory("stage").resolve("demo");
            Path file = Files.createDirectory(folder).resolve("compose.yaml");
            Files.writeString(file, yaml);
            Loaded loaded = Loader.load(LoadRequest.of(file, Map.of("TOKEN", "s3cret")));
            if (!loaded.usable()) {
                throw new IllegalArgumentException(loaded.findings().toString());
            }
            return loaded.project().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file is edited. */
    public Stage edit(String yaml) {
        ComposeProject edited = project(yaml);
        project =
                new ComposeProject(
                        edited.name(),
                        project.workingDir(),
                        project.files(),
                        edited.envFiles(),
                        edited.services(),
                        edited.disabled(),
                        edited.networks(),
                        edited.volumes(),
                        edited.configs(),
                        edited.secrets(),
                        edited.extensions(),
                        edited.environment(),
                        edited.activeProfiles());
        return this;
    }

    public ComposeProject project() {
        return project;
    }

    public Observed observed() throws EngineException, InterruptedException {
        return Observer.observe(engine, project);
    }

    public Plan plan(UpOptions options) throws EngineException, InterruptedException {
        return Planner.up(project, observed(), options, engine.capabilities());
    }

    public Plan plan() throws EngineException, InterruptedException {
        return plan(UpOptions.defaults());
    }

    public Plan down(DownOptions options) throws EngineException, InterruptedException {
        return Planner.down(Subject.of(project), observed(), options);
    }

    public Operation start(Plan plan) {
        return operations.run(plan, engine, events::add);
    }

    public Outcome run(Plan plan) throws InterruptedException {
        return start(plan).await();
    }

    /** Raises it as it is, and forgets how that went. */
    public Stage raised() throws EngineException, InterruptedException {
        Outcome outcome = run(plan());
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
        events.clear();
        engine.script().forget();
        return this;
    }

    /** Ids of steps, in their order. */
    public static List<String> ids(Plan plan) {
        return plan.steps().stream().map(Step::id).toList();
    }

    public static Step step(Plan plan, String id) {
        return plan.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }
}
