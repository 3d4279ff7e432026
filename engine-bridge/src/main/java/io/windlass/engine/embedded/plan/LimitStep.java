package io.windlass.engine.embedded.plan;

import java.util.List;

/** Steps that set who a process is, what it may do, and how much of it. */
public sealed interface LimitStep extends Step {

    /** Host name and domain name; an empty one is left. */
    record Names(String host, String domain) implements LimitStep {
        @Override
        public int code() {
            return 80;
        }

        @Override
        public String purpose() {
            return "set the host name";
        }

        @Override
        public void write(StepWriter to) {
            to.text(host).text(domain);
        }
    }

    /** The loopback interface is up. */
    record Loopback() implements LimitStep {
        @Override
        public int code() {
            return 81;
        }

        @Override
        public String purpose() {
            return "bring the loopback interface up";
        }

        @Override
        public void write(StepWriter to) {}
    }

    /** A limit of the process, by the kernel's number of the resource. */
    record Limit(int resource, long soft, long hard) implements LimitStep {
        @Override
        public int code() {
            return 82;
        }

        @Override
        public String purpose() {
            return "set limit number " + resource;
        }

        @Override
        public void write(StepWriter to) {
            to.number(resource).longNumber(soft).longNumber(hard);
        }
    }

    /** Capabilities that stay within reach. */
    record Bound(long kept) implements LimitStep {
        @Override
        public int code() {
            return 83;
        }

        @Override
        public String purpose() {
            return "drop capabilities";
        }

        @Override
        public void write(StepWriter to) {
            to.longNumber(kept);
        }
    }

    /** No program run from here on gives more rights. */
    record NoNewPrivileges() implements LimitStep {
        @Override
        public int code() {
            return 84;
        }

        @Override
        public String purpose() {
            return "give up new privileges";
        }

        @Override
        public void write(StepWriter to) {}
    }

    /** A filter of system calls. */
    record Filter(Bytes program) implements LimitStep {
        @Override
        public int code() {
            return 85;
        }

        @Override
        public String purpose() {
            return "install the filter of system calls";
        }

        @Override
        public void write(StepWriter to) {
            to.bytes(program);
        }
    }

    /** User, group, and the other groups, where they may be set. */
    record Identity(int user, int group, boolean setOthers, List<Integer> others)
            implements LimitStep {
        public Identity {
            others = List.copyOf(others);
        }

        @Override
        public int code() {
            return 86;
        }

        @Override
        public String purpose() {
            return "become user " + user + " and group " + group;
        }

        @Override
        public void write(StepWriter to) {
            to.number(user).number(group).flag(setOthers).numbers(others);
        }
    }

    /** Bits that new files do not get. */
    record Umask(int bits) implements LimitStep {
        @Override
        public int code() {
            return 88;
        }

        @Override
        public String purpose() {
            return "set the mode of new files";
        }

        @Override
        public void write(StepWriter to) {
            to.number(bits);
        }
    }

    /** What it may do. */
    record Capabilities(long effective, long permitted, long inheritable) implements LimitStep {
        @Override
        public int code() {
            return 87;
        }

        @Override
        public String purpose() {
            return "set the capabilities";
        }

        @Override
        public void write(StepWriter to) {
            to.longNumber(effective).longNumber(permitted).longNumber(inheritable);
        }
    }
}
