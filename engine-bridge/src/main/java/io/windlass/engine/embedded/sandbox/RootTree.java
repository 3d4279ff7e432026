package io.windlass.engine.embedded.sandbox;

import io.windlass.engine.embedded.plan.MountStep;
import io.windlass.engine.embedded.plan.Slot;
import io.windlass.engine.embedded.plan.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The steps that make a container's file tree: first what has to be taken while the host can still
 * be seen, then what is put in place inside.
 */
final class RootTree {

    private static final int SAFE = MountStep.NO_SET_USER_ID | MountStep.NO_DEVICES;
    private static final int INERT = SAFE | MountStep.NO_PROGRAMS;
    private static final int TERMINALS_GROUP = 5;

    private static final List<String> DEVICES =
            List.of("null", "zero", "full", "random", "urandom", "tty");

    /** Tell about the machine what a container has no business with, or change it. */
    private static final List<String> MASKED =
            List.of(
                    "/proc/acpi",
                    "/proc/asound",
                    "/proc/interrupts",
                    "/proc/kcore",
                    "/proc/keys",
                    "/proc/latency_stats",
                    "/proc/sched_debug",
                    "/proc/scsi",
                    "/proc/timer_list",
                    "/proc/timer_stats",
                    "/sys/devices/virtual/powercap",
                    "/sys/firmware");

    private static final List<String> PROTECTED =
            List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger");

    private record Placed(Slot slot, String target) {}

    private final Sandbox sandbox;
    private final Ids ids;
    private final Slots slots;
    private final List<Placed> placed = new ArrayList<>();

    RootTree(Sandbox sandbox, Ids ids, Slots slots) {
        this.sandbox = sandbox;
        this.ids = ids;
        this.slots = slots;
    }

    /** Before the root is changed. */
    List<Step> take() {
        Sandbox.Files files = sandbox.files();
        List<Step> steps = new ArrayList<>();
        steps.add(new MountStep.Private());
        steps.add(new MountStep.Directory(files.layers().toString()));
        steps.add(overlay(files));
        fresh(steps, "proc", "/proc", List.of(), INERT);
        fresh(steps, "tmpfs", "/dev", List.of("mode=755", "size=64m"), MountStep.NO_SET_USER_ID);
        fresh(steps, "devpts", "/dev/pts", terminals(), SAFE ^ MountStep.NO_DEVICES);
        String size = "size=" + files.sharedMemory();
        fresh(steps, "tmpfs", "/dev/shm", List.of("mode=1777", size), INERT);
        fresh(steps, "mqueue", "/dev/mqueue", List.of(), INERT);
        system(steps);
        for (String device : DEVICES) {
            bind(steps, Path.of("/dev", device), "/dev/" + device, false, false);
        }
        for (Sandbox.Mount mount : files.mounts()) {
            switch (mount) {
                case Sandbox.Mount.Bind bind ->
                        bind(steps, bind.source(), bind.target(), bind.readOnly(), true);
                case Sandbox.Mount.Memory memory ->
                        fresh(
                                steps,
                                "tmpfs",
                                memory.target(),
                                memory.options(),
                                memory.programs() ? SAFE : INERT);
            }
        }
        return steps;
    }

    private static Step overlay(Sandbox.Files files) {
        Path upper = files.layers().relativize(files.container());
        String options =
                "lowerdir=%s,upperdir=%s/upper,workdir=%s/work,userxattr"
                        .formatted(String.join(":", files.lower()), upper, upper);
        return new MountStep.Mount("overlay", upper + "/rootfs", "overlay", 0, options);
    }

    private List<String> terminals() {
        List<String> options =
                new ArrayList<>(List.of("newinstance", "ptmxmode=0666", "mode=0620"));
        if (ids.many()) {
            options.add("gid=" + TERMINALS_GROUP);
        }
        return options;
    }

    /** The kernel shows its settings only to whoever owns the network that they are about. */
    private void system(List<Step> steps) {
        switch (sandbox.network()) {
            case OWN -> fresh(steps, "sysfs", "/sys", List.of(), INERT | MountStep.READ_ONLY);
            case HOST -> bind(steps, Path.of("/sys"), "/sys", true, true);
        }
    }

    private void fresh(
            List<Step> steps, String type, String target, List<String> options, int attributes) {
        Slot slot = slots.next();
        steps.add(new MountStep.NewMount(type, options, attributes, slot));
        placed.add(new Placed(slot, target));
    }

    private void bind(
            List<Step> steps, Path source, String target, boolean readOnly, boolean below) {
        Slot slot = slots.next();
        steps.add(new MountStep.CloneMount(source.toString(), below, slot));
        if (readOnly) {
            steps.add(new MountStep.Attributes(slot, MountStep.READ_ONLY, below));
        }
        placed.add(new Placed(slot, target));
    }

    /** Changes the root, and puts everything in its place inside of it: outer places first. */
    List<Step> place() {
        List<Step> steps = new ArrayList<>();
        Path root = sandbox.files().layers().relativize(sandbox.files().container());
        steps.add(new MountStep.Pivot(root + "/rootfs"));
        placed.stream()
                .sorted(Comparator.comparingInt(one -> depth(one.target())))
                .map(one -> new MountStep.Attach(one.slot(), one.target()))
                .forEach(steps::add);
        steps.add(new MountStep.Link("/proc/self/fd", "/dev/fd"));
        steps.add(new MountStep.Link("/proc/self/fd/0", "/dev/stdin"));
        steps.add(new MountStep.Link("/proc/self/fd/1", "/dev/stdout"));
        steps.add(new MountStep.Link("/proc/self/fd/2", "/dev/stderr"));
        steps.add(new MountStep.Link("pts/ptmx", "/dev/ptmx"));
        steps.add(new MountStep.Folder(sandbox.command().folder(), 0755));
        return steps;
    }

    private static int depth(String target) {
        return (int) target.chars().filter(letter -> letter == '/').count();
    }

    /** After the terminal is there. */
    List<Step> guard() {
        List<Step> steps = new ArrayList<>();
        if (sandbox.rights().guarded()) {
            MASKED.forEach(path -> steps.add(new MountStep.Mask(path)));
            PROTECTED.forEach(path -> steps.add(new MountStep.ReadOnly(path)));
        }
        if (sandbox.files().readOnly()) {
            steps.add(new MountStep.ReadOnlyRoot());
        }
        return steps;
    }
}
