package io.windlass.app.logs;

/**
 * Who wrote: a service and the number of its replica. It stays the same when the container is made
 * anew.
 */
public record LogSource(String service, int number) {

    private static final LogSource PROJECT = new LogSource("", 0);

    /** For what concerns all services. */
    public static LogSource project() {
        return PROJECT;
    }

    public boolean isProject() {
        return service.isEmpty();
    }
}
