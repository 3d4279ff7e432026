package io.windlass.compose.model;

import java.util.Locale;

/**
 * What a service waits for.
 *
 * @param on the service that is needed
 * @param required whether its absence or failure is an error
 * @param restart whether the dependent restarts when it is recreated or restarted
 */
public record Dependency(
        String on, Condition condition, boolean required, boolean restart, Origin origin) {

    /** When a dependency counts as satisfied. */
    public enum Condition {
        SERVICE_STARTED,
        SERVICE_HEALTHY,
        SERVICE_COMPLETED_SUCCESSFULLY;

        /** The word of the specification. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Dependency read(String on, Value value) {
        if (!(value instanceof Value.Fields fields)) {
            return new Dependency(on, Condition.SERVICE_STARTED, true, false, value.origin());
        }
        Condition condition =
                switch (fields.text("condition").orElse("")) {
                    case "service_healthy" -> Condition.SERVICE_HEALTHY;
                    case "service_completed_successfully" ->
                            Condition.SERVICE_COMPLETED_SUCCESSFULLY;
                    default -> Condition.SERVICE_STARTED;
                };
        return new Dependency(
                on,
                condition,
                fields.optionalBool("required").orElse(true),
                fields.bool("restart"),
                value.origin());
    }
}
