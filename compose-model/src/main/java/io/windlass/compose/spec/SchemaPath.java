package io.windlass.compose.spec;

/** A place in the tree, as findings write it: {@code services.web.ports[0]}. */
record SchemaPath(String text) {

    static final SchemaPath ROOT = new SchemaPath("");

    SchemaPath key(String name) {
        return new SchemaPath(text.isEmpty() ? name : text + "." + name);
    }

    SchemaPath item(int index) {
        return new SchemaPath(text + "[" + index + "]");
    }

    boolean isRoot() {
        return text.isEmpty();
    }
}
