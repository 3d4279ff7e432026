package io.windlass.engine.embedded.sandbox;

import io.windlass.engine.embedded.launch.Machine;
import io.windlass.engine.embedded.launch.ProcessMark;
import io.windlass.engine.embedded.plan.DescriptorStep;
import io.windlass.engine.embedded.plan.LimitStep;
import io.windlass.engine.embedded.plan.Namespace;
import io.windlass.engine.embedded.plan.Plan;
import io.windlass.engine.embedded.plan.ProcessStep;
import io.windlass.engine.embedded.plan.Slot;
import io.windlass.engine.embedded.plan.Step;
import io.windlass.engine.embedded.plan.TreeStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the plans of an engine.
 *
 * @param holder the process that holds the user namespace of all containers; nobody for the
 *     administrator
 */
public record Plans(Machine machine, Ids ids, Optional<ProcessMark> holder) {

    private static final int KILL = 9;
    private static final int OTHERS_DO_NOT_WRITE = 022;
    private static final int OWNER_ONLY = 0600;

    /**
     * Runs a container: reports the child that becomes its process, then waits for the word to go
     * on. What it writes goes to {@code log}, and its end to {@code exit}.
     */
    public Plan run(Sandbox sandbox, Path log, Path exit) {
        Slots slots = new Slots();
        Slot logSlot = slots.next();
        Slot exitSlot = slots.next();
        Slot process = slots.next();
        List<Step> steps = new ArrayList<>();
        steps.add(new ProcessStep.Seal());
        steps.add(new ProcessStep.Session());
        steps.add(append(log, logSlot));
        steps.add(append(exit, exitSlot));
        Outputs outputs = Outputs.of(sandbox, slots);
        steps.addAll(outputs.make());
        join(Set.of(Namespace.USER)).ifPresent(steps::add);
        steps.add(
                new ProcessStep.Spawn(
                        namespaces(sandbox), process, child(sandbox, slots, outputs)));
        steps.addAll(outputs.keepOwnEnds());
        steps.add(
                new ProcessStep.Supervise(
                        logSlot, exitSlot, outputs.readOut(), outputs.readErr(), process));
        return new Plan(steps);
    }

    private static Step append(Path file, Slot slot) {
        return new DescriptorStep.Open(
                file.toString(), DescriptorStep.Access.APPEND, OWNER_ONLY, slot);
    }

    private Optional<Step> join(Set<Namespace> namespaces) {
        return holder.map(mark -> new ProcessStep.Join(mark.pid(), mark.start(), namespaces));
    }

    private static Set<Namespace> namespaces(Sandbox sandbox) {
        Set<Namespace> all = EnumSet.complementOf(EnumSet.of(Namespace.USER));
        if (sandbox.network() == Sandbox.NetworkMode.HOST) {
            all.remove(Namespace.NETWORK);
        }
        return all;
    }

    private List<Step> child(Sandbox sandbox, Slots slots, Outputs outputs) {
        RootTree tree = new RootTree(sandbox, ids, slots);
        List<Step> steps = new ArrayList<>(before(sandbox, tree));
        steps.add(new ProcessStep.Go());
        steps.addAll(tree.place());
        if (sandbox.network() == Sandbox.NetworkMode.OWN) {
            steps.add(new LimitStep.Loopback());
        }
        steps.addAll(outputs.connect(slots));
        steps.addAll(tree.guard());
        for (Sandbox.Limit limit : sandbox.limits()) {
            steps.add(new LimitStep.Limit(limit.resource().number(), limit.soft(), limit.hard()));
        }
        steps.addAll(Identity.steps(sandbox.command(), sandbox.rights(), 0, ids, machine));
        if (sandbox.init()) {
            // Only now: what reaps has no more rights than what it reaps.
            steps.add(new ProcessStep.Init());
        }
        steps.add(Identity.exec(sandbox.command()));
        return steps;
    }

    private static List<Step> before(Sandbox sandbox, RootTree tree) {
        List<Step> steps = new ArrayList<>();
        steps.add(new ProcessStep.DeathSignal(KILL));
        steps.add(new ProcessStep.Session());
        steps.add(new LimitStep.Umask(OTHERS_DO_NOT_WRITE));
        steps.addAll(tree.take());
        steps.add(new LimitStep.Names(sandbox.hostname(), sandbox.domainname()));
        return steps;
    }

    /** Makes a sandbox in earnest, down to the rights of its command, and leaves without it. */
    public Plan trial(Sandbox sandbox) {
        RootTree tree = new RootTree(sandbox, ids, new Slots());
        List<Step> child = new ArrayList<>(before(sandbox, tree));
        child.addAll(tree.place());
        child.add(new LimitStep.Loopback());
        child.addAll(tree.guard());
        child.addAll(Identity.steps(sandbox.command(), sandbox.rights(), 0, ids, machine));
        List<Step> steps = new ArrayList<>();
        join(Set.of(Namespace.USER)).ifPresent(steps::add);
        // A number that the sandbox's own descriptors do not reach.
        Slot process = new Slot(Slot.COUNT - 1);
        steps.add(new ProcessStep.Spawn(namespaces(sandbox), process, child));
        steps.add(new ProcessStep.Wait(process));
        return new Plan(steps);
    }

    /**
     * Runs a command in a container, whose process is given, and leaves with its code.
     *
     * @param user who that process is
     */
    public Plan exec(
            ProcessMark container,
            Sandbox.User user,
            Sandbox.Command command,
            Sandbox.Rights rights) {
        Set<Namespace> joined = EnumSet.allOf(Namespace.class);
        if (!ids.inUserNamespace()) {
            joined.remove(Namespace.USER);
        }
        List<Step> child = new ArrayList<>();
        child.add(new ProcessStep.DeathSignal(KILL));
        child.add(new LimitStep.Umask(OTHERS_DO_NOT_WRITE));
        child.addAll(Identity.steps(command, rights, user.id(), ids, machine));
        child.add(Identity.exec(command));
        Slot process = new Slot(0);
        return Plan.of(
                new ProcessStep.Seal(),
                new ProcessStep.Join(container.pid(), container.start(), joined),
                new ProcessStep.Spawn(Set.of(), process, child),
                new ProcessStep.Wait(process));
    }

    /** Sends a signal to a process of a container, whoever it belongs to. */
    public Plan signal(ProcessMark process, int signal) {
        List<Step> steps = new ArrayList<>();
        join(Set.of(Namespace.USER)).ifPresent(steps::add);
        steps.add(new ProcessStep.Signal(process.pid(), process.start(), signal));
        return new Plan(steps);
    }

    /** Removes trees below the working directory, whoever their files belong to. */
    public Plan remove(List<String> paths) {
        List<Step> steps = new ArrayList<>();
        join(Set.of(Namespace.USER)).ifPresent(steps::add);
        paths.forEach(path -> steps.add(new TreeStep.Remove(path)));
        return new Plan(steps);
    }

    /** Steps on files below the working directory, with the rights of a container's root. */
    public Plan onFiles(List<TreeStep> files) {
        List<Step> steps = new ArrayList<>();
        join(Set.of(Namespace.USER)).ifPresent(steps::add);
        steps.addAll(files);
        return new Plan(steps);
    }

    /** Holds a user namespace; its ids are to be written before it is told to go on. */
    public static Plan userNamespace() {
        return Plan.of(
                new ProcessStep.Seal(),
                new ProcessStep.Session(),
                new ProcessStep.Unshare(Set.of(Namespace.USER)),
                new ProcessStep.Go(),
                new ProcessStep.Hold());
    }
}
