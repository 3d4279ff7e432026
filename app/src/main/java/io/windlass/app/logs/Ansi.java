package io.windlass.app.logs;

import java.util.ArrayList;
import java.util.List;

/** Takes escape sequences out of a line and tells what they meant: SGR colours and OSC 8 links. */
public final class Ansi {

    private static final char ESC = '\u001b';
    private static final char BELL = '\u0007';
    private static final char CSI = '\u009b';
    private static final int TAB = 8;

    private final String raw;
    private final StringBuilder plain = new StringBuilder();
    private final List<StyledLine.Span> spans = new ArrayList<>();
    private Style style = Style.PLAIN;
    private int spanStart;
    private int at;

    private Ansi(String raw) {
        this.raw = raw;
    }

    /** The text without its sequences, nothing else changed. */
    static String plain(String raw) {
        return raw.indexOf(ESC) < 0 && raw.indexOf(CSI) < 0 ? raw : new Ansi(raw).run(false).text();
    }

    /** The text of {@link #parse}. */
    public static String shown(String raw) {
        return clean(raw) ? raw : new Ansi(raw).run(true).text();
    }

    /**
     * The line as it is to be shown: sequences become spans, tabs become spaces, what overwrites
     * itself after a carriage return shows its last state, other control characters are written as
     * {@code \x07}.
     */
    public static StyledLine parse(String raw) {
        return clean(raw) ? new StyledLine(raw, List.of()) : new Ansi(raw).run(true);
    }

    private static boolean clean(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c == CSI) {
                return false;
            }
        }
        return true;
    }

    private StyledLine run(boolean forScreen) {
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c == ESC || c == CSI) {
                escape(c);
            } else if (forScreen && c < ' ') {
                control(c);
            } else {
                plain.append(c);
                at++;
            }
        }
        close();
        return new StyledLine(plain.toString(), spans);
    }

    private void control(char c) {
        at++;
        if (c == '\t') {
            plain.repeat(' ', TAB - plain.length() % TAB);
        } else if (c == '\r') {
            if (at < raw.length()) {
                plain.setLength(0);
                spans.clear();
                spanStart = 0;
            }
        } else {
            plain.append("\\x").append(Character.forDigit(c >> 4, 16));
            plain.append(Character.forDigit(c & 0xf, 16));
        }
    }

    private void escape(char c) {
        at++;
        if (c == CSI) {
            sequence();
            return;
        }
        if (at >= raw.length()) {
            return;
        }
        char kind = raw.charAt(at);
        if (kind == '[') {
            at++;
            sequence();
        } else if (kind == ']') {
            at++;
            command();
        } else if (kind >= ' ' && kind <= '/') {
            at = Math.min(raw.length(), at + 2);
        } else {
            at++;
        }
    }

    /** Parameters and the letter that says what they are for; only colours are of interest. */
    private void sequence() {
        int start = at;
        while (at < raw.length() && raw.charAt(at) < '@' && raw.charAt(at) >= ' ') {
            at++;
        }
        if (at >= raw.length()) {
            return;
        }
        char end = raw.charAt(at++);
        if (end == 'm') {
            change(Sgr.apply(style, raw.substring(start, at - 1)));
        }
    }

    /** {@code ESC ] 8 ; options ; address ESC \}: what follows is a link until an empty one. */
    private void command() {
        int start = at;
        int end = raw.length();
        int next = raw.length();
        for (int i = at; i < raw.length(); i++) {
            if (raw.charAt(i) == BELL) {
                end = i;
                next = i + 1;
                break;
            }
            if (raw.charAt(i) == ESC) {
                end = i;
                next = Math.min(raw.length(), i + 2);
                break;
            }
        }
        at = next;
        String[] parts = raw.substring(start, end).split(";", 3);
        if (parts.length == 3 && parts[0].equals("8")) {
            change(style.linkedTo(parts[2]));
        }
    }

    private void change(Style next) {
        if (!next.equals(style)) {
            close();
            style = next;
        }
    }

    private void close() {
        if (plain.length() > spanStart && !style.equals(Style.PLAIN)) {
            spans.add(new StyledLine.Span(spanStart, plain.length(), style));
        }
        spanStart = plain.length();
    }
}
