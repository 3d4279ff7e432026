package io.windlass.engine.docker.client;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.docker.http.DeadlineException;
import io.windlass.engine.docker.http.ProtocolException;
import io.windlass.engine.docker.http.SourceException;
import io.windlass.engine.docker.http.UnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Says in a person's words what went wrong between this program and an engine. */
public final class DockerProblems {

    private DockerProblems() {}

    /**
     * What the engine refused.
     *
     * @param message the engine's own words
     * @param purpose what could not be done: {@code create container web-1}
     */
    public static Problem refused(int status, String message, String purpose) {
        return Refusals.known(message)
                .orElseGet(() -> general(status, message, purpose))
                .withDetail(message.isEmpty() ? "HTTP status " + status : message);
    }

    /** What a line of a pull or a build said; there is no status. */
    public static Problem pullRefused(String image, String message) {
        return Refusals.known(message)
                .orElseGet(() ->
                        Problem.of(
                                Code.IMAGE_PULL_FAILED,
                                "Image " + image + " could not be fetched: " + message,
                                new Fix.Hint("Check the network and try again.")))
                .withDetail(message);
    }

    private static Problem general(int status, String message, String purpose) {
        if (status == 404) {
            return Problem.of(
                    Code.NOT_FOUND,
                    "The engine could not " + purpose + ": it has no such thing any more.");
        }
        if (status == 501) {
            return Problem.of(
                    Code.ENGINE_UNSUPPORTED,
                    "This engine cannot " + purpose + "; it has no such function.");
        }
        String words = message.isEmpty() ? "it gave no reason" : firstLine(message);
        return Problem.of(Code.ENGINE_ERROR, "The engine could not " + purpose + ": " + words);
    }

    static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    /** What happened to the connection. */
    public static Problem broken(IOException failure, String host, String purpose) {
        return switch (failure) {
            case UnreachableException unreachable -> unreachable(unreachable, host);
            case DeadlineException late -> late(late.limit(), host, purpose);
            case ProtocolException garbled when !words(garbled).contains("ended") ->
                    Problem.of(
                                    Code.ENGINE_ERROR,
                                    "What answers at " + host + " does not speak the Docker API.",
                                    new Fix.Hint("Check the address of the engine."))
                            .withDetail(words(garbled));
            case SourceException source ->
                    Problem.of(
                            Code.FILE_UNREADABLE,
                            "Something that was to be sent to the engine could not be read: "
                                    + source.getMessage());
            default ->
                    Problem.of(
                                    Code.ENGINE_LOST,
                                    "The connection to the engine broke when it was asked to "
                                            + purpose
                                            + ".")
                            .withDetail(words(failure));
        };
    }

    private static String words(IOException failure) {
        return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
    }

    private static Problem late(Duration limit, String host, String purpose) {
        return Problem.of(
                Code.ENGINE_TIMEOUT,
                "The engine at %s took longer than %s to %s."
                        .formatted(host, inWords(limit), purpose),
                new Fix.Hint("Look at the engine's load; it may still carry the call out."));
    }

    private static String inWords(Duration limit) {
        return limit.toMillis() < 1000
                ? limit.toMillis() + " ms"
                : Math.ceilDiv(limit.toMillis(), 1000L) + " s";
    }

    private static Problem unreachable(UnreachableException failure, String host) {
        String told = String.valueOf(failure.getMessage());
        return switch (failure.reason()) {
            case FORBIDDEN ->
                    Problem.of(
                            Code.ENGINE_PERMISSION_DENIED,
                            "You may not open " + host + ".",
                            new Fix.Hint(
                                    "Join the group that owns the socket, most often with"
                                            + " 'sudo usermod -aG docker $USER' and a new login."));
            case MISSING ->
                    Problem.of(
                            Code.ENGINE_UNREACHABLE,
                            "There is no socket at " + host + ".",
                            new Fix.Hint("Start the engine that this socket belongs to."));
            case REFUSED ->
                    Problem.of(
                            Code.ENGINE_UNREACHABLE,
                            "Nobody listens at " + host + ": the engine does not run.",
                            new Fix.Hint("Start the engine."));
            case OTHER ->
                    Problem.of(
                                    Code.ENGINE_UNREACHABLE,
                                    host + " cannot be reached: " + firstLine(told))
                            .withDetail(told);
        };
    }

    /** An engine whose API is too old, or of which only a newer API than ours can be used. */
    public static Problem unusable(String host, String found, String needed) {
        return Problem.of(
                Code.ENGINE_TOO_OLD,
                "The engine at "
                        + host
                        + " speaks version "
                        + found
                        + " of the Docker API, and "
                        + needed
                        + " is needed.",
                new Fix.Hint("Use Docker Engine 20.10 or newer."));
    }
}
