package io.windlass.app.logs;

import java.util.Optional;

/** Selects graphic rendition: the numbers between {@code ESC [} and {@code m}. */
final class Sgr {

    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    private final int[] codes;
    private int at;

    private Sgr(int[] codes) {
        this.codes = codes;
    }

    static Style apply(Style style, String parameters) {
        String[] words = parameters.replace(':', ';').split(";", -1);
        int[] codes = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            codes[i] = number(words[i]);
        }
        return new Sgr(codes).run(style);
    }

    private static int number(String word) {
        if (word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return word.isEmpty() ? 0 : Integer.parseInt(word);
    }

    private Style run(Style start) {
        Style style = start;
        while (at < codes.length) {
            style = one(style, codes[at++]);
        }
        return style;
    }

    private Style one(Style style, int code) {
        return switch (code) {
            case 0 -> Style.PLAIN.linkedTo(style.link());
            case 1, 2, 3, 4, 7, 9 -> style.with(flag(code));
            case 21, 24 -> style.without(Style.UNDERLINE);
            case 22 -> style.without(Style.BOLD | Style.DIM);
            case 23 -> style.without(Style.ITALIC);
            case 27 -> style.without(Style.INVERSE);
            case 29 -> style.without(Style.STRIKE);
            case 38 -> extended().map(style::inColour).orElse(style);
            case 48 -> extended().map(style::on).orElse(style);
            case 39 -> style.inColour(new Colour.Default());
            case 49 -> style.on(new Colour.Default());
            default -> named(style, code);
        };
    }

    private static int flag(int code) {
        return switch (code) {
            case 1 -> Style.BOLD;
            case 2 -> Style.DIM;
            case 3 -> Style.ITALIC;
            case 4 -> Style.UNDERLINE;
            case 7 -> Style.INVERSE;
            default -> Style.STRIKE;
        };
    }

    private static Style named(Style style, int code) {
        if (code >= 30 && code <= 37) {
            return style.inColour(new Colour.Named(code - 30));
        }
        if (code >= 90 && code <= 97) {
            return style.inColour(new Colour.Named(code - 90 + 8));
        }
        if (code >= 40 && code <= 47) {
            return style.on(new Colour.Named(code - 40));
        }
        return code >= 100 && code <= 107 ? style.on(new Colour.Named(code - 100 + 8)) : style;
    }

    /** After 38 or 48: {@code 5;INDEX} or {@code 2;RED;GREEN;BLUE}. */
    private Optional<Colour> extended() {
        int kind = next();
        if (kind == 5) {
            return indexed(next());
        }
        if (kind == 2) {
            int red = next();
            int green = next();
            int blue = next();
            boolean whole = Math.min(red, Math.min(green, blue)) >= 0;
            return whole && Math.max(red, Math.max(green, blue)) <= 255
                    ? Optional.of(new Colour.Rgb(red, green, blue))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private int next() {
        return at < codes.length ? codes[at++] : -1;
    }

    /** The 256 colours: 16 with names, a cube of 6 by 6 by 6, and 24 greys. */
    private static Optional<Colour> indexed(int index) {
        if (index < 0 || index > 255) {
            return Optional.empty();
        }
        if (index < 16) {
            return Optional.of(new Colour.Named(index));
        }
        if (index >= 232) {
            int grey = 8 + (index - 232) * 10;
            return Optional.of(new Colour.Rgb(grey, grey, grey));
        }
        int cube = index - 16;
        return Optional.of(new Colour.Rgb(CUBE[cube / 36], CUBE[cube / 6 % 6], CUBE[cube % 6]));
    }
}
