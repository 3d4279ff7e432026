package io.windlass.compose.attribute;

import java.util.List;

/**
 * Asks about one attribute of service {@code a}, given only its values as they are written. The
 * attribute stands in the fourth line, after an image {@code x}.
 */
public abstract class ServiceAttribute {

    private final String key;
    private final String beside;

    protected ServiceAttribute(String key) {
        this(key, "");
    }

    /**
     * @param beside what else the file needs, after service {@code a}
     */
    protected ServiceAttribute(String key, String beside) {
        this.key = key;
        this.beside = beside;
    }

    /** A file in which the attribute has this value; a value of several lines stands below it. */
    protected final Given with(String value) {
        return Given.service(line(value)).and(beside);
    }

    /** Files laid over each other, each with a value. */
    protected final Given layered(String first, String... later) {
        Given given = with(first);
        for (String value : later) {
            given = given.overService(line(value));
        }
        return given;
    }

    /** A service with the second value that extends one of another file with the first. */
    protected final Given extended(String base, String own) {
        return extending(line(base), line(own));
    }

    /** A service that extends one with this value, and says nothing about the attribute itself. */
    protected final Given inherited(String base) {
        return extending(line(base), "");
    }

    private Given extending(String base, String own) {
        return Given.compose(
                        "services:\n  a:\n    extends: {service: base, file: base.yaml}\n"
                                + own.indent(4))
                .and(beside)
                .file("base.yaml", "services:\n  base:\n    image: x\n" + base.indent(4));
    }

    private String line(String value) {
        return key + ":" + (value.contains("\n") ? "\n" + value.strip().indent(2) : " " + value);
    }

    /** What {@code config} prints for it. */
    protected final String printed(Given given) {
        return given.json("services.a." + key);
    }

    protected final String printed(String value) {
        return printed(with(value));
    }

    /** What {@code config} prints for it after files were laid over each other. */
    protected final String merged(String first, String... later) {
        return printed(layered(first, later));
    }

    /** What the config hash sees of it. */
    protected final String hashed(String value) {
        return with(value).hashed(key);
    }

    protected final List<String> findings(String value) {
        return with(value).findings();
    }

    /** Where the attribute stands, as findings tell. */
    protected final String path() {
        return "services.a." + key;
    }

    /** How an error at a value begins that stands in one line. */
    protected final String place() {
        return "ERROR 4:" + (7 + key.length()) + ": ";
    }

    /** How an error at the key begins, where it has no value of its own. */
    protected final String keyPlace() {
        return "ERROR 4:5: ";
    }

    /** An error that begins with the path. */
    protected final String error(String sentence) {
        return place() + path() + sentence;
    }
}
