package io.windlass.engine.embedded.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Steps that start, join, signal or become processes. */
public sealed interface ProcessStep extends Step {

    /** A session of its own, so that no terminal's hang-up reaches it. */
    record Session() implements ProcessStep {
        @Override
        public int code() {
            return 1;
        }

        @Override
        public String purpose() {
            return "begin a session";
        }

        @Override
        public void write(StepWriter to) {}
    }

    /** A signal for the day that the parent dies. */
    record DeathSignal(int signal) implements ProcessStep {
        @Override
        public int code() {
            return 2;
        }

        @Override
        public String purpose() {
            return "ask for a signal at its parent's end";
        }

        @Override
        public void write(StepWriter to) {
            to.number(signal);
        }
    }

    /** A child in new namespaces, which does steps of its own. */
    record Spawn(Set<Namespace> namespaces, Slot process, List<Step> child) implements ProcessStep {
        public Spawn {
            namespaces = Namespace.inOrder(namespaces);
            child = List.copyOf(child);
        }

        @Override
        public int code() {
            return 3;
        }

        @Override
        public String purpose() {
            return namespaces.isEmpty()
                    ? "start a process"
                    : "start a process in new namespaces ("
                            + String.join(", ", names(namespaces))
                            + ")";
        }

        @Override
        public void write(StepWriter to) {
            to.number(Namespace.bits(namespaces)).slot(process).block(child);
        }
    }

    /** Passes signals on to a child, and leaves with its code. */
    record Wait(Slot process) implements ProcessStep {
        @Override
        public int code() {
            return 4;
        }

        @Override
        public String purpose() {
            return "wait for the process";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(process);
        }
    }

    /** Stays beside a container for its whole life: keeps its log and records its end. */
    record Supervise(Slot log, Slot exit, Slot out, Slot err, Slot process) implements ProcessStep {
        @Override
        public int code() {
            return 5;
        }

        @Override
        public String purpose() {
            return "watch over the container";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(log).slot(exit).slot(out).slot(err).slot(process);
        }
    }

    /** Stays behind as process 1 and reaps, while a child goes on with the plan. */
    record Init() implements ProcessStep {
        @Override
        public int code() {
            return 6;
        }

        @Override
        public String purpose() {
            return "start an init process";
        }

        @Override
        public void write(StepWriter to) {}
    }

    /** Goes into namespaces of a process, if that is still the one that started at that time. */
    record Join(int pid, long start, Set<Namespace> namespaces) implements ProcessStep {
        public Join {
            namespaces = Namespace.inOrder(namespaces);
        }

        @Override
        public int code() {
            return 7;
        }

        @Override
        public String purpose() {
            return "join the namespaces (" + String.join(", ", names(namespaces)) + ")";
        }

        @Override
        public void write(StepWriter to) {
            to.number(pid).longNumber(start).number(Namespace.bits(namespaces));
        }
    }

    /** Goes into new namespaces itself. */
    record Unshare(Set<Namespace> namespaces) implements ProcessStep {
        public Unshare {
            namespaces = Namespace.inOrder(namespaces);
        }

        @Override
        public int code() {
            return 8;
        }

        @Override
        public String purpose() {
            return "make new namespaces (" + String.join(", ", names(namespaces)) + ")";
        }

        @Override
        public void write(StepWriter to) {
            to.number(Namespace.bits(namespaces));
        }
    }

    /** Sends a signal to a process, if that is still the one that started at that time. */
    record Signal(int pid, long start, int signal) implements ProcessStep {
        @Override
        public int code() {
            return 9;
        }

        @Override
        public String purpose() {
            return "send a signal";
        }

        @Override
        public void write(StepWriter to) {
            to.number(pid).longNumber(start).number(signal);
        }
    }

    /** Tells that it is ready, and waits for a byte. */
    record Go() implements ProcessStep {
        @Override
        public int code() {
            return 10;
        }

        @Override
        public String purpose() {
            return "wait for the word to go on";
        }

        @Override
        public void write(StepWriter to) {}
    }

    /** Lets go of whoever started it, and only is there. */
    record Hold() implements ProcessStep {
        @Override
        public int code() {
            return 11;
        }

        @Override
        public String purpose() {
            return "hold the namespaces";
        }

        @Override
        public void write(StepWriter to) {}
    }

    /** Becomes the first of the files that can be run. */
    record Exec(List<String> files, List<String> arguments, List<String> environment)
            implements ProcessStep {
        public Exec {
            files = List.copyOf(files);
            arguments = List.copyOf(arguments);
            environment = List.copyOf(environment);
        }

        @Override
        public int code() {
            return 12;
        }

        @Override
        public String purpose() {
            return "run " + (arguments.isEmpty() ? "nothing" : arguments.getFirst());
        }

        @Override
        public void write(StepWriter to) {
            to.texts(files).texts(arguments).texts(environment);
        }
    }

    /** Goes on from a copy of the launcher that no container can write to. */
    record Seal() implements ProcessStep {
        @Override
        public int code() {
            return 13;
        }

        @Override
        public String purpose() {
            return "copy the launcher into sealed memory";
        }

        @Override
        public void write(StepWriter to) {}
    }

    private static List<String> names(Set<Namespace> namespaces) {
        return namespaces.stream()
                .map(namespace -> namespace.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
