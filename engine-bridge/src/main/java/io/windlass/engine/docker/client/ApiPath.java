package io.windlass.engine.docker.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The path of a call below the version, with its query. */
public final class ApiPath {

    private final String text;

    private ApiPath(String text) {
        this.text = text;
    }

    /**
     * Joins segments with slashes; what is not allowed in a path is escaped.
     *
     * @param segments slashes inside a segment stay: names of images have them
     */
    public static ApiPath of(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(encoded(segment).replace("%2F", "/").replace("%3A", ":"));
        }
        return new ApiPath(path.toString());
    }

    public ApiPath with(String name, String value) {
        char joint = text.indexOf('?') < 0 ? '?' : '&';
        return new ApiPath(text + joint + name + '=' + encoded(value));
    }

    public ApiPath with(String name, Optional<String> value) {
        return value.map(there -> with(name, there)).orElse(this);
    }

    public ApiPath withFlag(String name, boolean set) {
        return set ? with(name, "1") : this;
    }

    /** Whole seconds, as the API counts time to wait. */
    public ApiPath withSeconds(String name, Optional<Duration> time) {
        return with(name, time.map(there -> Long.toString(Math.ceilDiv(there.toMillis(), 1000L))));
    }

    /**
     * Filters by labels.
     *
     * @param labels labels that must be there; an empty value asks for the key alone
     */
    public ApiPath withLabels(Map<String, String> labels) {
        if (labels.isEmpty()) {
            return this;
        }
        return with("filters", Json.text(Map.of("label", labelTerms(labels))));
    }

    /** Labels as filters name them. */
    public static List<String> labelTerms(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label ->
                                label.getValue().isEmpty()
                                        ? label.getKey()
                                        : label.getKey() + "=" + label.getValue())
                        .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text;
    }
}
