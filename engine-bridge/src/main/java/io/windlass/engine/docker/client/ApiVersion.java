package io.windlass.engine.docker.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the Docker API; all of them begin with {@code 1.}. */
public record ApiVersion(int minor) implements Comparable<ApiVersion> {

    /** The newest that this program was tried with. */
    public static final ApiVersion NEWEST = new ApiVersion(51);

    /** The oldest that has what this program needs: Docker 20.10. */
    public static final ApiVersion OLDEST = new ApiVersion(41);

    private static final Pattern TEXT = Pattern.compile("1\\.(\\d{1,4})");

    public static Optional<ApiVersion> of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new ApiVersion(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    public boolean atLeast(int otherMinor) {
        return minor >= otherMinor;
    }

    String prefix() {
        return "/v" + this;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return "1." + minor;
    }
}
