package io.windlass.compose.spec;

/** A place in the tree, as findings write it: {@code services.web.ports[0]}. */
record SchemaPath(String text) {

    static final SchemaPath ROOT = new SchemaPath("");

    /** What is below a path of this length is told by the path: nobody reads longer ones. */
    private static final int LONGEST = 2048;

    SchemaPath key(String name) {
        if (text.length() > LONGEST) {
            return this;
        }
        return new SchemaPath(text.isEmpty() ? name : text + "." + name);
    }

    SchemaPath item(int index) {
        return text.length() > LONGEST ? this : new SchemaPath(text + "[" + index + "]");
    }

    boolean isRoot() {
        return text.isEmpty();
    }
}
