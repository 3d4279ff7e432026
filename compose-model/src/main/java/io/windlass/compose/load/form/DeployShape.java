package io.windlass.compose.load.form;

import static io.windlass.compose.load.form.Groups.list;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;

/** The {@code deploy} section. */
final class DeployShape {

    private static final Struct UPDATE =
            Struct.of()
                    .with(Naturals::orZero, "parallelism")
                    .with(Scalars::durationNotZero, "delay")
                    .with(Scalars::text, "failure_action")
                    .with(Scalars::durationNotZero, "monitor")
                    .with(Scalars::single, "max_failure_ratio")
                    .with(Scalars::text, "order");

    private static final Struct GENERIC =
            Struct.of()
                    .with(
                            Struct.of()
                                    .printedAs(
                                            "kind",
                                            "kind",
                                            Scalars::textOrEmpty,
                                            new Value.Text("", Origin.implied()))
                                    .printedAs(
                                            "value",
                                            "value",
                                            Scalars::integerOrZero,
                                            new Value.Int(0, Origin.implied())),
                            "discrete_resource_spec");

    private static final Struct RESOURCE =
            Struct.of()
                    .with(Scalars::single, "cpus")
                    .with(Scalars::bytes, "memory")
                    .with(Scalars::integer, "pids")
                    .with(list(Shapes.DEVICE_REQUEST), "devices")
                    .with(list(GENERIC), "generic_resources");

    private static final Struct RESTART =
            Struct.of()
                    .with(Scalars::text, "condition")
                    .with(Scalars::duration, "delay")
                    .with(Naturals::orZero, "max_attempts")
                    .with(Scalars::duration, "window");

    private static final Struct PLACEMENT =
            Struct.of()
                    .with(Groups::texts, "constraints")
                    .with(list(Struct.of().with(Scalars::text, "spread")), "preferences")
                    .with(Naturals.unlessZero(Naturals::orZero), "max_replicas_per_node");

    static final Struct DEPLOY =
            Struct.of()
                    .with(Scalars::text, "mode")
                    .with(Scalars::integerOrZero, "replicas")
                    .with(Groups::mapping, "labels")
                    .with(UPDATE, "update_config", "rollback_config")
                    .always("resources", Struct.of().with(RESOURCE, "limits", "reservations"))
                    .with(RESTART, "restart_policy")
                    .always("placement", PLACEMENT)
                    .with(Scalars::text, "endpoint_mode");

    private DeployShape() {}
}
