package io.windlass.engine.embedded.sandbox;

import io.windlass.engine.embedded.plan.DescriptorStep;
import io.windlass.engine.embedded.plan.Slot;
import io.windlass.engine.embedded.plan.Step;
import java.util.List;

/** How what a container writes comes to the process that watches over it. */
sealed interface Outputs {

    static Outputs of(Sandbox sandbox, Slots slots) {
        return sandbox.terminal().isPresent()
                ? new Terminal(sandbox.terminal().get(), slots.next(), slots.next(), slots.next())
                : new Pipes(slots.next(), slots.next(), slots.next(), slots.next());
    }

    /** Before the child is there. */
    List<Step> make();

    /** Afterwards, in the watching process. */
    List<Step> keepOwnEnds();

    /** In the child, once its root is the container's. */
    List<Step> connect(Slots slots);

    Slot readOut();

    Slot readErr();

    record Pipes(Slot readOut, Slot writeOut, Slot readErr, Slot writeErr) implements Outputs {
        @Override
        public List<Step> make() {
            return List.of(
                    new DescriptorStep.Pipe(readOut, writeOut),
                    new DescriptorStep.Pipe(readErr, writeErr));
        }

        @Override
        public List<Step> keepOwnEnds() {
            return List.of(new DescriptorStep.Close(writeOut), new DescriptorStep.Close(writeErr));
        }

        @Override
        public List<Step> connect(Slots slots) {
            Slot input = slots.next();
            return List.of(
                    new DescriptorStep.Open("/dev/null", DescriptorStep.Access.READ, 0, input),
                    new DescriptorStep.Stdio(input, writeOut, writeErr));
        }
    }

    /** The terminal is made inside; its other side comes over a socket. */
    record Terminal(Sandbox.Size size, Slot ownEnd, Slot childEnd, Slot readOut)
            implements Outputs {
        @Override
        public List<Step> make() {
            return List.of(new DescriptorStep.Sockets(ownEnd, childEnd));
        }

        @Override
        public List<Step> keepOwnEnds() {
            return List.of(
                    new DescriptorStep.Close(childEnd),
                    new DescriptorStep.Receive(ownEnd, readOut));
        }

        @Override
        public List<Step> connect(Slots slots) {
            return List.of(new DescriptorStep.Terminal(size.rows(), size.columns(), childEnd));
        }

        @Override
        public Slot readErr() {
            return Slot.NONE;
        }
    }
}
