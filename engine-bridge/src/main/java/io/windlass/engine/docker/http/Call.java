package io.windlass.engine.docker.http;

import java.io.InputStream;
import java.util.Map;

/**
 * A request.
 *
 * @param path with the query, encoded
 * @param upgrade whether the connection is to become a raw stream in both directions
 */
public record Call(
        String method, String path, Map<String, String> headers, Body body, boolean upgrade) {

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call of(String method, String path) {
        return new Call(method, path, Map.of(), new Body.None(), false);
    }

    public static Call json(String method, String path, byte[] json) {
        return new Call(
                method,
                path,
                Map.of("Content-Type", "application/json"),
                new Body.Bytes(json),
                false);
    }

    public static Call tar(String method, String path, InputStream tar) {
        return new Call(
                method,
                path,
                Map.of("Content-Type", "application/x-tar"),
                new Body.Stream(tar),
                false);
    }

    public Call with(Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.putAll(more);
        return new Call(method, path, all, body, upgrade);
    }

    public Call upgraded() {
        return new Call(method, path, headers, body, true);
    }

    /** Whether asking twice does no harm. */
    boolean safe() {
        return (method.equals("GET") || method.equals("HEAD"))
                && !upgrade
                && body instanceof Body.None;
    }

    /** What is sent along. */
    public sealed interface Body {
        record None() implements Body {}

        // An array is not a value; it is never changed or compared here, and copying a body costs.
        @SuppressWarnings("ArrayRecordComponent") // see the line above
        record Bytes(byte[] bytes) implements Body {}

        /** Sent in chunks as it is read. */
        record Stream(InputStream stream) implements Body {}
    }
}
