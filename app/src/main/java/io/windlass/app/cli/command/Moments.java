package io.windlass.app.cli.command;

import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as people write them: a date, a time, or how long ago. */
final class Moments {

    private static final Pattern AGO = Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:h|ms|m|s))+");
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|ms|m|s)");
    private static final Pattern SECONDS = Pattern.compile("(\\d+)(?:\\.(\\d{1,9}))?");

    private Moments() {}

    /**
     * Reads the value of a flag.
     *
     * @param flag its name, for the sentence about a value that is none
     */
    static Optional<Instant> read(Session session, Optional<String> given, String flag)
            throws Refused {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String text = given.get();
        try {
            if (AGO.matcher(text).matches()) {
                return Optional.of(session.clock().instant().minus(ago(text)));
            }
            Matcher seconds = SECONDS.matcher(text);
            if (seconds.matches()) {
                return Optional.of(unix(seconds));
            }
            return Optional.of(date(session, text));
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            throw Refused.usage(
                    "invalid value for \""
                            + flag
                            + "\": \""
                            + text
                            + "\" is neither a time such as 2013-01-02T13:23:37Z nor a duration"
                            + " such as 42m");
        }
    }

    private static Duration ago(String text) {
        Duration sum = Duration.ZERO;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            double amount = Double.parseDouble(parts.group(1));
            long unit =
                    switch (parts.group(2)) {
                        case "h" -> 3_600_000L;
                        case "m" -> 60_000L;
                        case "s" -> 1_000L;
                        default -> 1L;
                    };
            sum = sum.plusMillis(Math.round(amount * unit));
        }
        return sum;
    }

    private static Instant unix(Matcher text) {
        String fraction = Optional.ofNullable(text.group(2)).orElse("0");
        String nanos = fraction + "0".repeat(9 - fraction.length());
        return Instant.ofEpochSecond(Long.parseLong(text.group(1)), Long.parseLong(nanos));
    }

    private static Instant date(Session session, String text) {
        if (text.length() == "2013-01-02".length()) {
            return LocalDate.parse(text).atStartOfDay(session.clock().getZone()).toInstant();
        }
        boolean zoned = text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(session.clock().getZone()).toInstant();
    }
}
