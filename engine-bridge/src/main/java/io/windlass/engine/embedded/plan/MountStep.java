package io.windlass.engine.embedded.plan;

import java.util.List;

/** Steps that make the file tree of a container. */
public sealed interface MountStep extends Step {

    /** What is mounted from here on is seen nowhere else. */
    record Private() implements MountStep {
        @Override
        public int code() {
            return 40;
        }

        @Override
        public String purpose() {
            return "keep mounts to itself";
        }

        @Override
        public void write(StepWriter to) {}
    }

    /** The one call for mounts of old; the overlay needs it, as its options are long. */
    record Mount(String source, String target, String type, long flags, String options)
            implements MountStep {
        @Override
        public int code() {
            return 41;
        }

        @Override
        public String purpose() {
            return "mount " + type;
        }

        @Override
        public void write(StepWriter to) {
            to.text(source).text(target).text(type).longNumber(flags).text(options);
        }
    }

    /** A new file system that has no place yet. */
    record NewMount(String type, List<String> options, int attributes, Slot slot)
            implements MountStep {
        public NewMount {
            options = List.copyOf(options);
        }

        @Override
        public int code() {
            return 42;
        }

        @Override
        public String purpose() {
            return "make a file system of type " + type;
        }

        @Override
        public void write(StepWriter to) {
            to.text(type).texts(options).number(attributes).slot(slot);
        }
    }

    /** What is at a path, as a mount that has no place yet. */
    record CloneMount(String path, boolean below, Slot slot) implements MountStep {
        @Override
        public int code() {
            return 43;
        }

        @Override
        public String purpose() {
            return "take " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path).flag(below).slot(slot);
        }
    }

    /** Attributes of a mount that has no place yet. */
    record Attributes(Slot slot, int attributes, boolean below) implements MountStep {
        @Override
        public int code() {
            return 44;
        }

        @Override
        public String purpose() {
            return "set the attributes of a mount";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(slot).number(attributes).flag(below);
        }
    }

    /** Puts a mount in its place, which is made when it is missing. */
    record Attach(Slot slot, String target) implements MountStep {
        @Override
        public int code() {
            return 45;
        }

        @Override
        public String purpose() {
            return "put " + target + " in its place";
        }

        @Override
        public void write(StepWriter to) {
            to.slot(slot).text(target);
        }
    }

    /** A mounted folder becomes the root, and the old one is gone. */
    record Pivot(String root) implements MountStep {
        @Override
        public int code() {
            return 46;
        }

        @Override
        public String purpose() {
            return "change the root";
        }

        @Override
        public void write(StepWriter to) {
            to.text(root);
        }
    }

    /** A folder with its parents. */
    record Folder(String path, int mode) implements MountStep {
        @Override
        public int code() {
            return 47;
        }

        @Override
        public String purpose() {
            return "make the folder " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path).number(mode);
        }
    }

    /** A symbolic link. */
    record Link(String says, String path) implements MountStep {
        @Override
        public int code() {
            return 48;
        }

        @Override
        public String purpose() {
            return "make the link " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(says).text(path);
        }
    }

    /** Nobody sees what is at this path. */
    record Mask(String path) implements MountStep {
        @Override
        public int code() {
            return 49;
        }

        @Override
        public String purpose() {
            return "hide " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path);
        }
    }

    /** Nobody writes below this path. */
    record ReadOnly(String path) implements MountStep {
        @Override
        public int code() {
            return 50;
        }

        @Override
        public String purpose() {
            return "protect " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path);
        }
    }

    /** Nobody writes to the root file system. */
    record ReadOnlyRoot() implements MountStep {
        @Override
        public int code() {
            return 51;
        }

        @Override
        public String purpose() {
            return "protect the root";
        }

        @Override
        public void write(StepWriter to) {}
    }

    /** The working directory. */
    record Directory(String path) implements MountStep {
        @Override
        public int code() {
            return 52;
        }

        @Override
        public String purpose() {
            return "enter the folder " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path);
        }
    }

    /** Attributes of mounts, as the kernel numbers them. */
    int READ_ONLY = 1;

    int NO_SET_USER_ID = 2;
    int NO_DEVICES = 4;
    int NO_PROGRAMS = 8;
}
