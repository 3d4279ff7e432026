package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A port as a person writes it, {@code [ip:][host:]container[/protocol]}; either may be a range.
 *
 * @param hostIp empty for all addresses
 * @param published empty where the engine chooses
 * @param protocol {@code tcp} where none is written
 */
public record PublishedPort(String hostIp, String published, String target, String protocol) {

    private static final Pattern SHORT =
            Pattern.compile(
                    "(?:(\\[[0-9a-fA-F:.]+]|[0-9]+(?:\\.[0-9]+){3}):)?(?:([0-9]{1,5}(?:-[0-9]{1,5})?)?:)?"
                            + "([0-9]{1,5}(?:-[0-9]{1,5})?)(?:/(tcp|udp|sctp))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile("[0-9]{1,5}(-[0-9]{1,5})?");
    private static final int HIGHEST = 65_535;

    /** Empty when it is not a port; variables are not filled in. */
    public static Optional<PublishedPort> parse(String text) {
        Matcher match = SHORT.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        String ip = or(match.group(1), "");
        String host = or(match.group(2), "");
        PublishedPort port =
                new PublishedPort(
                        ip,
                        host,
                        match.group(3),
                        or(match.group(4), "tcp").toLowerCase(Locale.ROOT));
        return port.possible() ? Optional.of(port) : Optional.empty();
    }

    private static String or(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private boolean possible() {
        int hosts = size(published);
        int targets = size(target);
        return targets > 0 && hosts >= 0 && (hosts == 0 || hosts == targets || targets == 1);
    }

    /** How many ports a range has; 0 for none, -1 for what is none. */
    private static int size(String range) {
        if (range.isEmpty()) {
            return 0;
        }
        if (!RANGE.matcher(range).matches()) {
            return -1;
        }
        String[] ends = range.split("-", 2);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        return first >= 1 && last <= HIGHEST && first <= last ? last - first + 1 : -1;
    }

    /** What an item of {@code ports} says, in either form. */
    static Optional<PublishedPort> of(TextNode item) {
        return switch (item) {
            case TextNode.Scalar scalar -> parse(scalar.value());
            case TextNode.Fields fields ->
                    Optional.of(
                            new PublishedPort(
                                    text(fields, "host_ip"),
                                    text(fields, "published"),
                                    text(fields, "target"),
                                    text(fields, "protocol").isEmpty()
                                            ? "tcp"
                                            : text(fields, "protocol")));
            case TextNode.Items _, TextNode.Alias _ -> Optional.empty();
        };
    }

    private static String text(TextNode.Fields fields, String key) {
        return fields.field(key)
                .map(TextNode.Field::value)
                .filter(TextNode.Scalar.class::isInstance)
                .map(value -> ((TextNode.Scalar) value).value())
                .orElse("");
    }

    /** Whether this is what a person means who writes the other one, perhaps in part. */
    boolean meantBy(PublishedPort words) {
        boolean alone =
                words.published().isEmpty()
                        && words.hostIp().isEmpty()
                        && (published.equals(words.target()) || target.equals(words.target()));
        return equals(words)
                || (protocol.equals(words.protocol())
                        && (alone
                                || (words.hostIp().isEmpty()
                                        && published.equals(words.published())
                                        && target.equals(words.target()))));
    }

    /** Whether two containers could not both have it. */
    boolean clashes(PublishedPort other) {
        return !published.isEmpty()
                && published.equals(other.published())
                && protocol.equals(other.protocol())
                && (hostIp.isEmpty() || other.hostIp().isEmpty() || hostIp.equals(other.hostIp()));
    }

    /**
     * The next host port behind this one, or the next range of the same length; the same for what a
     * variable says.
     */
    PublishedPort next() {
        int size = size(published);
        if (size <= 0) {
            return this;
        }
        String[] ends = published.split("-", 2);
        int first = Integer.parseInt(ends[0]) + size;
        if (first + size - 1 > HIGHEST) {
            first = 1024;
        }
        String moved = ends.length == 1 ? "" + first : first + "-" + (first + size - 1);
        return new PublishedPort(hostIp, moved, target, protocol);
    }

    /** The next one that clashes with none of these. */
    public PublishedPort free(Collection<PublishedPort> taken) {
        PublishedPort next = next();
        for (int tries = 0; tries < HIGHEST && !next.equals(this); tries++) {
            if (taken.stream().noneMatch(next::clashes)) {
                break;
            }
            next = next.next();
        }
        return next;
    }

    PublishedPort publishedAs(String host) {
        return new PublishedPort(hostIp, host, target, protocol);
    }

    /** The short form. */
    @Override
    public String toString() {
        return (hostIp.isEmpty() ? "" : hostIp + ":")
                + (published.isEmpty() && hostIp.isEmpty() ? "" : published + ":")
                + target
                + (protocol.equals("tcp") ? "" : "/" + protocol);
    }
}
