package io.windlass.app.command;

import io.windlass.engine.orchestrate.plan.Action;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.plan.Target;

/** What a step does, in a few words for the line that tells what goes on. */
final class StepWords {

    private StepWords() {}

    static String of(Step step) {
        return switch (step.action()) {
            case Action.PullImage(var reference, _, _, _) -> "pulling " + reference;
            case Action.BuildImage(var spec) -> "building " + spec.service();
            case Action.CreateNetwork(_, var spec) -> "creating network " + spec.name();
            case Action.CreateVolume(_, var spec) -> "creating volume " + spec.name();
            case Action.CreateContainer create -> "creating " + create.name();
            case Action.StartContainer(var target) -> "starting " + target.name();
            case Action.StopContainer(var target, _) -> "stopping " + target.name();
            case Action.RestartContainer(var target, _) -> "restarting " + target.name();
            case Action.PauseContainer(var target) -> "pausing " + target.name();
            case Action.UnpauseContainer(var target) -> "resuming " + target.name();
            case Action.KillContainer(var target, _) -> "killing " + target.name();
            case Action.RemoveContainer(var target, _, _) -> "removing " + target.name();
            case Action.RenameContainer(var target, var to) ->
                    "renaming " + target.name() + " to " + to;
            case Action.ConnectNetwork(var target, _) -> "connecting " + target.name();
            case Action.DisconnectNetwork(var target, _) -> "disconnecting " + target.name();
            case Action.InjectFiles(var target, _) -> "copying files into " + target.name();
            case Action.RunHook(var target, var when, _, _) -> hook(target, when);
            case Action.WaitFor wait -> "waiting for " + wait.dependency() + " to be " + as(wait);
            case Action.RemoveNetwork(var name, _, _) -> "removing network " + name;
            case Action.RemoveVolume(var name, _) -> "removing volume " + name;
            case Action.RemoveImage(var reference) -> "removing image " + reference;
        };
    }

    private static String hook(Target target, Action.When when) {
        return switch (when) {
            case POST_START -> "running the start hook of " + target.name();
            case PRE_STOP -> "running the stop hook of " + target.name();
        };
    }

    private static String as(Action.WaitFor wait) {
        return switch (wait.condition()) {
            case HEALTHY -> "healthy";
            case RUNNING_OR_HEALTHY -> "ready";
            case COMPLETED -> "through";
        };
    }
}
