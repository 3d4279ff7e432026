package io.windlass.app.logs;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in a line that a browser can open. */
public final class Links {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "https?://[^\\s\"'<>`|\\\\^{}]+|(?<![\\w.@/:-])localhost:\\d{2,5}(?:/[^\\s\"'<>`|\\\\^{}]*)?");

    private Links() {}

    /** A place in a line and where it leads; {@code end} is not part of it. */
    public record Link(int start, int end, URI address) {}

    /** Those that the program marked as links, and those that read like one. */
    public static List<Link> in(StyledLine line) {
        List<Link> links = new ArrayList<>();
        for (StyledLine.Span span : line.spans()) {
            address(span.style().link())
                    .ifPresent(address -> links.add(new Link(span.start(), span.end(), address)));
        }
        String text = line.text();
        if (!text.contains("://") && !text.contains("localhost:")) {
            return links;
        }
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = end(text, start, matcher.end());
            String found = text.substring(start, end);
            boolean marked =
                    links.stream().anyMatch(link -> link.start() < end && start < link.end());
            if (!marked) {
                address(found.startsWith("localhost") ? "http://" + found : found)
                        .ifPresent(address -> links.add(new Link(start, end, address)));
            }
        }
        links.sort(Comparator.comparingInt(Link::start));
        return links;
    }

    /** A sentence's own punctuation behind an address is not part of it. */
    private static int end(String text, int start, int end) {
        int last = end;
        while (last > start) {
            char c = text.charAt(last - 1);
            boolean closes = c == ')' && open(text.substring(start, last)) < 0;
            if (".,;:!?]*".indexOf(c) < 0 && !closes) {
                break;
            }
            last--;
        }
        return last;
    }

    /** Round brackets that are opened and not closed; negative when more are closed. */
    private static int open(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return open;
    }

    private static Optional<URI> address(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
