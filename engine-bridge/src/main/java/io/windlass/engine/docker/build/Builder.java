package io.windlass.engine.docker.build;

/** The two builders inside an engine; both take the context as the body of one call. */
public enum Builder {
    /**
     * Knows cache mounts, here-documents and all else of today's Dockerfiles, and gives the very
     * image that the reference gives. It keeps {@code .dockerignore} and the Dockerfile in the
     * context like any other file.
     */
    BUILDKIT("2"),

    /** The one of old; it leaves out the Dockerfile and {@code .dockerignore} where told to. */
    CLASSIC("1");

    private final String version;

    Builder(String version) {
        this.version = version;
    }

    /** What the API calls it. */
    public String version() {
        return version;
    }
}
