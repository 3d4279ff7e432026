package io.windlass.engine.embedded.plan;

/** Steps about files, pipes and the terminal. */
public sealed interface DescriptorStep extends Step {

    /** Opens a file; appending makes it. */
    record Open(String path, Access access, int mode, Slot slot) implements DescriptorStep {
        @Override
        public int code() {
            return 20;
        }

        @Override
        public String purpose() {
            return "open " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path).access(access).number(mode).slot(slot);
        }
    }

    /** A pipe. */
    record Pipe(Slot readEnd, Slot writeEnd) implements DescriptorStep {
        @Override
        public int code() {
            return 21;
        }

        @Override
        public String purpose() {
            return "make a pipe";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(readEnd).slot(writeEnd);
        }
    }

    /** Two connected sockets. */
    record Sockets(Slot one, Slot other) implements DescriptorStep {
        @Override
        public int code() {
            return 22;
        }

        @Override
        public String purpose() {
            return "make a pair of sockets";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(one).slot(other);
        }
    }

    /** Closes a descriptor. */
    record Close(Slot slot) implements DescriptorStep {
        @Override
        public int code() {
            return 23;
        }

        @Override
        public String purpose() {
            return "close a descriptor";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(slot);
        }
    }

    /** Takes the descriptor that comes over a socket, or none when the other side has ended. */
    record Receive(Slot socket, Slot slot) implements DescriptorStep {
        @Override
        public int code() {
            return 24;
        }

        @Override
        public String purpose() {
            return "take over the terminal";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(socket).slot(slot);
        }
    }

    /** Makes descriptors the standard ones. */
    record Stdio(Slot in, Slot out, Slot err) implements DescriptorStep {
        @Override
        public int code() {
            return 25;
        }

        @Override
        public String purpose() {
            return "connect input and output";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(in).slot(out).slot(err);
        }
    }

    /** A terminal, whose other side is sent over a socket. */
    record Terminal(int rows, int columns, Slot socket) implements DescriptorStep {
        @Override
        public int code() {
            return 26;
        }

        @Override
        public String purpose() {
            return "make a terminal";
        }

        @Override
        public void write(StepWriter to) {
            to.number(rows).number(columns).slot(socket);
        }
    }

    /** Writes into a file that is there. */
    record Write(String path, String text) implements DescriptorStep {
        @Override
        public int code() {
            return 27;
        }

        @Override
        public String purpose() {
            return "write to " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path).text(text);
        }
    }

    /** How a file is opened. */
    enum Access {
        READ(0),
        WRITE(1),
        APPEND(2);

        private final int number;

        Access(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }
}
