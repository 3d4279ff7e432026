package io.windlass.engine.docker.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first line and the headers of an answer; names in small letters. */
record Head(int status, Map<String, List<String>> headers) {

    private static final int MOST_HEADERS = 200;

    /** Reads the next final answer: interim ones are left out. */
    static Head read(Wire wire) throws IOException {
        while (true) {
            Head head = readOne(wire);
            if (head.status >= 200 || head.status == 101) {
                return head;
            }
        }
    }

    private static Head readOne(Wire wire) throws IOException {
        String first = wire.readLine();
        String[] words = first.split(" ", 3);
        if (!first.startsWith("HTTP/1.") || words.length < 2 || !words[1].matches("[1-5]\\d\\d")) {
            throw new ProtocolException("the answer is not HTTP: it begins with " + shown(first));
        }
        Map<String, List<String>> headers = new HashMap<>();
        int count = 0;
        for (String line = wire.readLine(); !line.isEmpty(); line = wire.readLine()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || ++count > MOST_HEADERS) {
                throw new ProtocolException("the answer has a broken header: " + shown(line));
            }
            headers.computeIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new Head(Integer.parseInt(words[1]), headers);
    }

    private static String shown(String text) {
        String start = text.length() > 40 ? text.substring(0, 40) : text;
        return '"' + start.replaceAll("[^\\x20-\\x7e]", "?") + '"';
    }

    boolean has(String name, String value) {
        return headers.getOrDefault(name, List.of()).stream()
                .anyMatch(there -> there.toLowerCase(Locale.ROOT).contains(value));
    }

    /** -1 when it is not told. */
    long contentLength() throws ProtocolException {
        List<String> told = headers.getOrDefault("content-length", List.of());
        if (told.isEmpty()) {
            return -1;
        }
        if (!told.getFirst().matches("\\d{1,18}")) {
            throw new ProtocolException("the answer has a broken length: " + told.getFirst());
        }
        return Long.parseLong(told.getFirst());
    }
}
