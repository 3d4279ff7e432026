package io.windlass.app.command;

import io.windlass.app.files.ProjectLoader;
import io.windlass.app.files.ProjectSource;
import io.windlass.app.link.EngineLink;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.ProjectId;
import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.orchestrate.observe.Observer;
import io.windlass.engine.orchestrate.plan.DownOptions;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.plan.UpOptions;
import io.windlass.engine.orchestrate.run.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Carries out what a person asks for. Returns at once: whatever waits runs on a thread of its own.
 */
public final class Commands implements Consumer<Command> {

    private final Parts parts;
    private final FoundFiles foundFiles;
    private final Saving saving;

    /**
     * What commands act on.
     *
     * @param state the newest state
     * @param store takes what changed
     * @param browse opens an address outside of the program
     */
    public record Parts(
            Supplier<AppState> state,
            Consumer<Message> store,
            ProjectLoader loader,
            ProjectLoader.Reading reading,
            EngineLink link,
            Runs runs,
            Consumer<URI> browse) {}

    public Commands(Parts parts) {
        this.parts = parts;
        this.foundFiles = new FoundFiles(parts.reading());
        this.saving =
                new Saving(parts.state(), parts.store(), parts.runs(), parts.loader()::reload);
    }

    @Override
    public void accept(Command command) {
        switch (command) {
            case Command.Open(var path) -> open(path);
            case Command.Show(var project) -> show(project);
            case Command.Close(var project) -> parts.loader().close(project);
            case Command.Reload(var project) -> parts.loader().reload(project);
            case Command.Edit(var project, var event) ->
                    parts.store().accept(new Message.DocumentsChanged(project, event));
            case Command.Mend(var project, var fix) -> saving.mend(project, fix);
            case Command.Save(var project) -> Thread.ofVirtual().start(() -> saving.save(project));
            case Command.Up(var project, var services) -> {
                var _ = up(project, services);
            }
            case Command.Down(var project, var volumes) -> {
                var _ = down(project, volumes);
            }
            case Command.Stop(var project, var services) -> stop(project, services);
            case Command.Restart(var project, var services) -> restart(project, services);
            case Command.Cancel(var activity) -> parts.runs().cancel(activity);
            case Command.FindEngine() -> parts.link().findAgain();
            case Command.Browse(var address) ->
                    Thread.ofVirtual().start(() -> parts.browse().accept(address));
            case Command.Look(var message) -> parts.store().accept(message);
        }
    }

    private void open(Path path) {
        parts.loader().open(ProjectSource.of(path));
    }

    private void show(ProjectId project) {
        parts.store().accept(new Message.Showed(Optional.of(project)));
        if (project.isFound()) {
            String name = project.foundName();
            Thread.ofVirtual()
                    .name("find files of " + name)
                    .start(() ->
                            foundFiles
                                    .of(name, parts.state().get().world().ofProject(name))
                                    .ifPresent(parts.loader()::open));
        }
    }

    /** Raises a project; completes with how that ended, at once and empty where it cannot begin. */
    public CompletableFuture<Optional<Outcome>> up(ProjectId id, List<String> services) {
        Optional<ComposeProject> model = model(id);
        if (model.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        ComposeProject project = model.get();
        UpOptions options = UpOptions.defaults().withServices(Set.copyOf(services));
        return parts.runs()
                .begin(
                        "Up",
                        project.name(),
                        engine -> {
                            // What is raised is what the file has, for whoever looks there next.
                            saving.save(id);
                            return Planner.up(
                                    project,
                                    Observer.observe(engine, project),
                                    options,
                                    engine.capabilities());
                        });
    }

    /**
     * Lowers a project: by its files, or by the labels of its containers where there are none. Also
     * what is there of it and in no file goes, for else its networks could not.
     */
    public CompletableFuture<Optional<Outcome>> down(ProjectId id, boolean volumes) {
        DownOptions options = DownOptions.defaults().withVolumes(volumes).withRemoveOrphans(true);
        return onSubject(
                "Down",
                id,
                (subject, engine) ->
                        Planner.down(subject, Observer.observe(engine, subject.name()), options));
    }

    private void stop(ProjectId id, List<String> services) {
        var _ =
                onSubject(
                        "Stop",
                        id,
                        (subject, engine) ->
                                Planner.stop(
                                        subject,
                                        Observer.observe(engine, subject.name()),
                                        Set.copyOf(services),
                                        Optional.empty()));
    }

    private void restart(ProjectId id, List<String> services) {
        var _ =
                onSubject(
                        "Restart",
                        id,
                        (subject, engine) ->
                                Planner.restart(
                                        subject,
                                        Observer.observe(engine, subject.name()),
                                        Set.copyOf(services),
                                        Optional.empty(),
                                        false));
    }

    private CompletableFuture<Optional<Outcome>> onSubject(
            String verb, ProjectId id, Runs.SubjectPlanning planning) {
        return subject(id)
                .map(subject ->
                        parts.runs()
                                .begin(
                                        verb,
                                        subject.name(),
                                        engine -> planning.plan(subject, engine)))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    private Optional<Subject> subject(ProjectId id) {
        return id.isFound()
                ? Optional.of(Subject.named(id.foundName()))
                : parts.state().get().project(id).flatMap(OpenProject::shown).map(Subject::of);
    }

    /** What may be raised: the files as they are now, and only without errors. */
    private Optional<ComposeProject> model(ProjectId id) {
        return parts.state()
                .get()
                .project(id)
                .flatMap(OpenProject::loaded)
                .filter(loaded -> loaded.usable())
                .flatMap(loaded -> loaded.project());
    }
}
