package io.windlass.app.cli.progress;

import io.windlass.engine.orchestrate.plan.Action;
import io.windlass.engine.orchestrate.plan.Reason;
import io.windlass.engine.orchestrate.plan.Step;
import java.util.Locale;

/**
 * What a step is called while it runs and when it is done.
 *
 * @param object what it is about, {@code Container shop-web-1}
 * @param doing {@code Creating}
 * @param done {@code Created}
 * @param shown whether it is worth a line; small steps between two others are not
 */
public record StepWords(String object, String doing, String done, boolean shown) {

    public static StepWords of(Step step) {
        return switch (step.action()) {
            case Action.PullImage pull -> image(pull.reference(), "Pulling", "Pulled");
            case Action.BuildImage build ->
                    image(
                            build.spec().tags().isEmpty()
                                    ? build.spec().service()
                                    : build.spec().tags().getFirst(),
                            "Building",
                            "Built");
            case Action.CreateNetwork network ->
                    line("Network " + network.spec().name(), "Creating", "Created");
            case Action.CreateVolume volume ->
                    line("Volume " + volume.spec().name(), "Creating", "Created");
            case Action.CreateContainer create ->
                    create.replaces().isPresent()
                            ? container(create.name(), "Recreate", "Recreated")
                            : container(create.name(), "Creating", "Created");
            case Action.OnContainer on -> onContainer(on);
            case Action.WaitFor wait ->
                    line("Service " + wait.dependency(), "Waiting", done(wait.condition()));
            case Action.RemoveNetwork network ->
                    line("Network " + network.name(), "Removing", "Removed");
            case Action.RemoveVolume volume ->
                    line("Volume " + volume.name(), "Removing", "Removed");
            case Action.RemoveImage image -> image(image.reference(), "Removing", "Removed");
        };
    }

    private static StepWords onContainer(Action.OnContainer action) {
        String name = action.target().name();
        return switch (action) {
            case Action.StartContainer _ -> container(name, "Starting", "Started");
            case Action.StopContainer _ -> container(name, "Stopping", "Stopped");
            case Action.RestartContainer _ -> container(name, "Restarting", "Started");
            case Action.PauseContainer _ -> container(name, "Pausing", "Paused");
            case Action.UnpauseContainer _ -> container(name, "Unpausing", "Unpaused");
            case Action.KillContainer _ -> container(name, "Killing", "Killed");
            case Action.RemoveContainer _ -> container(name, "Removing", "Removed");
            case Action.RunHook hook ->
                    container(name, "Running " + hook(hook), "Done with " + hook(hook));
            case Action.RenameContainer _ -> between(name, "Renaming", "Renamed");
            case Action.ConnectNetwork _ -> between(name, "Connecting", "Connected");
            case Action.DisconnectNetwork _ -> between(name, "Disconnecting", "Disconnected");
            case Action.InjectFiles _ -> between(name, "Copying files into", "Copied files into");
        };
    }

    /** Why the step is there, where that is more than that its object is not there yet. */
    public static String reason(Step step) {
        boolean telling =
                !step.reason().differences().isEmpty()
                        || (step.action() instanceof Action.CreateContainer create
                                && create.replaces().isPresent());
        return telling ? text(step.reason()) : "";
    }

    /** A reason with what differs and where the file says so. */
    public static String text(Reason reason) {
        StringBuilder text = new StringBuilder(reason.text());
        String separator = ": ";
        for (Reason.Difference difference : reason.differences()) {
            text.append(separator).append(difference);
            difference.position().ifPresent(at -> text.append(" (").append(at).append(')'));
            separator = ", ";
        }
        return text.toString();
    }

    private static String done(Action.Condition condition) {
        return switch (condition) {
            case HEALTHY, RUNNING_OR_HEALTHY -> "Healthy";
            case COMPLETED -> "Exited";
        };
    }

    private static String hook(Action.RunHook hook) {
        return hook.when().name().toLowerCase(Locale.ROOT) + " hook";
    }

    private static StepWords container(String name, String doing, String done) {
        return line("Container " + name, doing, done);
    }

    private static StepWords image(String name, String doing, String done) {
        return line("Image " + name, doing, done);
    }

    private static StepWords line(String object, String doing, String done) {
        return new StepWords(object, doing, done, true);
    }

    private static StepWords between(String name, String doing, String done) {
        return new StepWords("Container " + name, doing, done, false);
    }
}
