package io.windlass.app.state;

import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.api.Volume;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages, and the states that they lead to. */
public final class Told {

    public static final EngineInfo ENGINE =
            new EngineInfo("local", "Docker", "28.5", "1.51", "unix:///docker.sock", "linux");

    public static final Problem GONE =
            Problem.of(Code.ENGINE_LOST, "The connection to unix:///docker.sock broke.");

    private Told() {}

    public static AppState all(AppState state, Message... messages) {
        AppState result = state;
        for (Message message : messages) {
            result = Reducer.reduce(result, message);
        }
        return result;
    }

    public static AppState initially(Message... messages) {
        return all(AppState.initial(), messages);
    }

    public static Message synced(Container... containers) {
        return synced(List.of(containers), List.of());
    }

    public static Message synced(List<Container> containers, List<Volume> volumes) {
        return said(new EngineEvent.Synced(ENGINE, containers, List.of(), volumes));
    }

    public static Message said(EngineEvent event) {
        return said(event, 0);
    }

    /** Seconds before {@link ContainerForm#NOW}. */
    public static Message said(EngineEvent event, long secondsAgo) {
        return new Message.EngineSaid(event, ContainerForm.NOW.minusSeconds(secondsAgo));
    }

    /** The engine was lost so many seconds ago. */
    public static Message lost(long secondsAgo) {
        return said(new EngineEvent.Disconnected(GONE, Instant.EPOCH), secondsAgo);
    }

    public static Message missing() {
        return new Message.EngineMissing(List.of(GONE));
    }

    public static ProjectId id(String path) {
        return new ProjectId(path);
    }

    public static Message opened(String path) {
        return new Message.ProjectOpened(id(path), Path.of(path), ContainerForm.NOW);
    }

    public static Message loaded(String path, Loaded loaded) {
        return new Message.ProjectLoaded(id(path), loaded, Map.of());
    }

    public static Message loaded(ProjectForm project) {
        Loaded loaded = project.loaded();
        String path = loaded.project().orElseThrow().workingDir().toString();
        return loaded(path, loaded);
    }

    public static Message showed(ProjectId id) {
        return new Message.Showed(Optional.of(id));
    }

    /** A project in the folder of its name, opened and read, on an engine with containers. */
    public static AppState running(ProjectForm project, Container... containers) {
        String path = project.make().workingDir().toString();
        return initially(synced(containers), opened(path), loaded(project));
    }

    public static Activity activity(String id, String project, Activity.Status status) {
        return new Activity(
                id,
                project,
                "Up",
                0,
                3,
                "",
                Map.of(),
                0,
                ContainerForm.NOW,
                Optional.empty(),
                status);
    }
}
