package io.windlass.engine.embedded.image;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 by which a blob, a layer or an image is known. */
public record Digest(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    /** Short enough for many layers in the options of one mount, long enough to be unique. */
    private static final int SHORT = 20;

    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
    }

    /** Reads {@code sha256:...}; other algorithms are refused. */
    static Digest parse(String text) throws IOException {
        String hex = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "";
        if (!HEX.matcher(hex).matches()) {
            throw new IOException("'" + text + "' is no digest that can be checked");
        }
        return new Digest(hex);
    }

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Digest end(MessageDigest digest) {
        return new Digest(HexFormat.of().formatHex(digest.digest()));
    }

    static Digest of(byte[] content) {
        MessageDigest digest = begin();
        digest.update(content);
        return end(digest);
    }

    /** As a name of a folder. */
    public String shortForm() {
        return hex.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
