package io.windlass.engine.docker;

/**
 * A reference to an image, in its parts.
 *
 * @param name with the registry as it was written
 * @param tag the tag or the digest
 */
record ImageName(String name, String tag) {

    /** Whose credentials are kept under this address, and always were. */
    static final String DOCKER_HUB = "https://index.docker.io/v1/";

    static ImageName of(String reference) {
        int digest = reference.indexOf('@');
        if (digest > 0) {
            String name = reference.substring(0, digest);
            return new ImageName(withoutTag(name), reference.substring(digest + 1));
        }
        String name = withoutTag(reference);
        boolean tagged = name.length() < reference.length();
        return new ImageName(name, tagged ? reference.substring(name.length() + 1) : "latest");
    }

    /** A colon before a slash belongs to a port. */
    private static String withoutTag(String reference) {
        int colon = reference.lastIndexOf(':');
        return colon > reference.lastIndexOf('/') ? reference.substring(0, colon) : reference;
    }

    /** The key under which a Docker configuration keeps credentials. */
    String registry() {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
        return !host || first.equals("docker.io") || first.equals("index.docker.io")
                ? DOCKER_HUB
                : first;
    }
}
