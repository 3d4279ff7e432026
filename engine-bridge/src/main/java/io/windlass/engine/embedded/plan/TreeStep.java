package io.windlass.engine.embedded.plan;

/** Steps on files strictly below the working directory, through no link. */
public sealed interface TreeStep extends Step {

    /** Removes a tree; one that is missing is a success. */
    record Remove(String path) implements TreeStep {
        @Override
        public int code() {
            return 60;
        }

        @Override
        public String purpose() {
            return "remove " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path);
        }
    }

    /** The overlay's mark that a file of a lower layer is gone. */
    record Whiteout(String path) implements TreeStep {
        @Override
        public int code() {
            return 61;
        }

        @Override
        public String purpose() {
            return "mark " + path + " as removed";
        }

        @Override
        public void write(StepWriter to) {
            to.text(path);
        }
    }

    /** Owner and mode. */
    record Owner(String path, int user, int group, int mode) implements TreeStep {
        @Override
        public int code() {
            return 62;
        }

        @Override
        public String purpose() {
            return "set the owner of " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path).number(user).number(group).number(mode);
        }
    }

    /** An extended attribute. */
    record Attribute(String path, String name, Bytes value) implements TreeStep {
        @Override
        public int code() {
            return 63;
        }

        @Override
        public String purpose() {
            return "set the attribute " + name + " of " + path;
        }

        @Override
        public void write(StepWriter to) {
            to.text(path).text(name).bytes(value);
        }
    }
}
