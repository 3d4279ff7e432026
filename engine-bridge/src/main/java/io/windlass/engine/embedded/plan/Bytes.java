package io.windlass.engine.embedded.plan;

import java.util.HexFormat;

/** Bytes as a value: two with the same content are equal. */
public record Bytes(String hex) {

    public static Bytes of(byte[] bytes) {
        return new Bytes(HexFormat.of().formatHex(bytes));
    }

    public byte[] toArray() {
        return HexFormat.of().parseHex(hex);
    }

    public int size() {
        return hex.length() / 2;
    }
}
