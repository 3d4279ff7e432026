package io.windlass.engine.orchestrate.spec;

import io.windlass.engine.api.ContainerId;

/** A container of a service as others refer to it. */
public record Placed(String service, int number, String name, ContainerId id) {}
