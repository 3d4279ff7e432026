package io.windlass.engine.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The keys that let go of a process: typed one after the other, they do not reach it. */
public record DetachKeys(List<Integer> codes) {

    /** What counts when nothing else is said. */
    public static final DetachKeys USUAL = new DetachKeys(List.of(16, 17));

    private static final String CONTROLS = "@abcdefghijklmnopqrstuvwxyz[\\]^_";

    public DetachKeys {
        codes = List.copyOf(codes);
    }

    /** Reads {@code ctrl-p,ctrl-q} or {@code a,ctrl-\}; empty when it is nothing like that. */
    public static Optional<DetachKeys> of(String text) {
        List<Integer> codes = new ArrayList<>();
        for (String key : text.split(",", -1)) {
            if (key.length() == 1 && key.charAt(0) < 128) {
                codes.add((int) key.charAt(0));
            } else if (key.length() == 6 && key.toLowerCase(Locale.ROOT).startsWith("ctrl-")) {
                int code = CONTROLS.indexOf(Character.toLowerCase(key.charAt(5)));
                if (code < 0) {
                    return Optional.empty();
                }
                codes.add(code);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new DetachKeys(codes));
    }

    /** In the form that the Docker API takes. */
    public String text() {
        List<String> keys = new ArrayList<>();
        for (int code : codes) {
            keys.add(code < 32 ? "ctrl-" + CONTROLS.charAt(code) : "" + (char) code);
        }
        return String.join(",", keys);
    }

    /**
     * Passes on what is typed, less the keys.
     *
     * @param detach what to do once they were typed
     */
    public OutputStream watch(OutputStream input, Runnable detach) {
        return new Watch(input, codes, detach);
    }

    /** Holds back the beginning of the keys until it is known whether the rest comes. */
    private static final class Watch extends FilterOutputStream {
        private final List<Integer> codes;
        private final Runnable detach;
        private final AtomicInteger held = new AtomicInteger();

        Watch(OutputStream input, List<Integer> codes, Runnable detach) {
            super(input);
            this.codes = codes;
            this.detach = detach;
        }

        @Override
        public void write(int key) throws IOException {
            write(new byte[] {(byte) key}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            int matched = held.get();
            byte[] passed = new byte[length + matched];
            int count = 0;
            for (int i = offset; i < offset + length; i++) {
                int key = from[i] & 0xff;
                if (key != codes.get(matched)) {
                    for (int code : codes.subList(0, matched)) {
                        passed[count++] = (byte) code;
                    }
                    matched = 0;
                }
                if (key == codes.get(matched)) {
                    matched++;
                } else {
                    passed[count++] = (byte) key;
                }
                if (matched == codes.size()) {
                    out.write(passed, 0, count);
                    held.set(0);
                    detach.run();
                    return;
                }
            }
            held.set(matched);
            if (count > 0) {
                out.write(passed, 0, count);
            }
        }
    }
}
