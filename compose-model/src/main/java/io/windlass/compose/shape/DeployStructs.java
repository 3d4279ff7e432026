package io.windlass.compose.shape;

import static io.windlass.compose.shape.Field.always;
import static io.windlass.compose.shape.Field.filled;
import static io.windlass.compose.shape.Field.inJson;
import static io.windlass.compose.shape.Field.set;
import static io.windlass.compose.shape.Shape.Plain.BYTES;
import static io.windlass.compose.shape.Shape.Plain.DURATION;
import static io.windlass.compose.shape.Shape.Plain.FLOAT;
import static io.windlass.compose.shape.Shape.Plain.INTEGER;
import static io.windlass.compose.shape.Shape.Plain.MAPPING;
import static io.windlass.compose.shape.Shape.Plain.TEXT;
import static io.windlass.compose.shape.Shape.Plain.TEXTS;

/** The structures below {@code deploy}. */
final class DeployStructs {

    static final Struct DEVICE_REQUEST =
            Struct.of(
                    filled("capabilities", TEXTS),
                    filled("driver", TEXT),
                    filled("count", INTEGER),
                    filled("device_ids", TEXTS),
                    filled("options", MAPPING));

    private static final Struct GENERIC_RESOURCE =
            Struct.of(
                    set(
                            "discrete_resource_spec",
                            Struct.of(always("kind", TEXT), always("value", INTEGER))));

    private static final Struct RESOURCE =
            Struct.of(
                    filled("cpus", FLOAT),
                    filled("memory", BYTES),
                    filled("pids", INTEGER),
                    filled("devices", new Shape.Several(DEVICE_REQUEST)),
                    filled("generic_resources", new Shape.Several(GENERIC_RESOURCE)));

    private static final Struct UPDATE =
            Struct.of(
                    set("parallelism", INTEGER),
                    filled("delay", DURATION),
                    filled("failure_action", TEXT),
                    filled("monitor", DURATION),
                    filled("max_failure_ratio", FLOAT),
                    filled("order", TEXT));

    private static final Struct RESTART_POLICY =
            Struct.of(
                    filled("condition", TEXT),
                    set("delay", DURATION),
                    set("max_attempts", INTEGER),
                    set("window", DURATION));

    private static final Struct PLACEMENT =
            Struct.of(
                    filled("constraints", TEXTS),
                    filled("preferences", new Shape.Several(Struct.of(filled("spread", TEXT)))),
                    filled("max_replicas_per_node", INTEGER));

    static final Struct DEPLOY =
            Struct.of(
                    filled("mode", TEXT),
                    set("replicas", INTEGER),
                    filled("labels", MAPPING),
                    set("update_config", UPDATE),
                    set("rollback_config", UPDATE),
                    inJson(
                            "resources",
                            Struct.of(set("limits", RESOURCE), set("reservations", RESOURCE))),
                    set("restart_policy", RESTART_POLICY),
                    inJson("placement", PLACEMENT),
                    filled("endpoint_mode", TEXT));

    private DeployStructs() {}
}
