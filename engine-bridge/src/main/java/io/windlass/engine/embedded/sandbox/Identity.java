package io.windlass.engine.embedded.sandbox;

import io.windlass.engine.embedded.launch.Machine;
import io.windlass.engine.embedded.plan.DescriptorStep;
import io.windlass.engine.embedded.plan.LimitStep;
import io.windlass.engine.embedded.plan.MountStep;
import io.windlass.engine.embedded.plan.Namespace;
import io.windlass.engine.embedded.plan.ProcessStep;
import io.windlass.engine.embedded.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The last steps before a command: its rights go down to what it is to have, and no further up. */
final class Identity {

    private static final int KILL = 9;
    private static final String USUAL_PATH =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private Identity() {}

    /**
     * The steps.
     *
     * @param present who the process is before, in the container's numbers
     */
    static List<Step> steps(
            Sandbox.Command command, Sandbox.Rights rights, int present, Ids ids, Machine machine) {
        Sandbox.User user = command.user();
        List<Step> steps = new ArrayList<>();
        steps.add(new LimitStep.Bound(Capability.bits(rights.capabilities())));
        if (rights.noNewPrivileges()) {
            steps.add(new LimitStep.NoNewPrivileges());
        }
        if (!ids.many() && user.id() != present) {
            steps.addAll(anotherName(user));
        }
        if (rights.filtered()) {
            steps.add(new LimitStep.Filter(SystemCallFilter.of(machine, rights.capabilities())));
        }
        steps.add(
                new LimitStep.Identity(
                        user.id(),
                        user.group(),
                        ids.many(),
                        ids.many() ? user.others() : List.of()));
        steps.add(new ProcessStep.DeathSignal(KILL));
        long kept = user.id() == 0 ? Capability.bits(rights.capabilities()) : 0;
        steps.add(new LimitStep.Capabilities(kept, kept, 0));
        steps.add(new MountStep.Directory(command.folder()));
        return steps;
    }

    static Step exec(Sandbox.Command command) {
        return new ProcessStep.Exec(
                candidates(command), command.arguments(), command.environment());
    }

    /**
     * With one id there is only root, who is the user outside. Another user of the container is the
     * same one once more, under another number.
     */
    private static List<Step> anotherName(Sandbox.User user) {
        return List.of(
                new ProcessStep.Unshare(Set.of(Namespace.USER)),
                write("/proc/self/setgroups", "deny"),
                write("/proc/self/uid_map", user.id() + " 0 1"),
                write("/proc/self/gid_map", user.group() + " 0 1"));
    }

    private static Step write(String path, String text) {
        return new DescriptorStep.Write(path, text);
    }

    /** A name without a slash is looked for where the command's own PATH says. */
    private static List<String> candidates(Sandbox.Command command) {
        String name = command.arguments().isEmpty() ? "" : command.arguments().getFirst();
        if (name.contains("/")) {
            return List.of(name);
        }
        String path =
                command.environment().stream()
                        .filter(variable -> variable.startsWith("PATH="))
                        .reduce((first, last) -> last)
                        .map(variable -> variable.substring("PATH=".length()))
                        .orElse(USUAL_PATH);
        List<String> candidates = new ArrayList<>();
        for (String folder : path.split(":", -1)) {
            if (!folder.isEmpty()) {
                candidates.add(folder + "/" + name);
            }
        }
        return candidates;
    }
}
