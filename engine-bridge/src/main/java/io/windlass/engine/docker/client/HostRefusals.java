package io.windlass.engine.docker.client;

import static io.windlass.engine.docker.client.RefusalRule.rule;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import java.util.List;

/** Refusals that come from the engine's machine: its disk, its files, what it is able to do. */
final class HostRefusals {

    private HostRefusals() {}

    static List<RefusalRule> host() {
        return List.of(
                rule(
                        "no space left on device|disk quota exceeded",
                        Code.DISK_FULL,
                        "The engine's disk is full.",
                        "Remove images and volumes that are unused."),
                rule(
                        "bind source path does not exist: (?<path>.+)",
                        found ->
                                Problem.of(
                                        Code.BIND_SOURCE_MISSING,
                                        "%s is to be mounted, and does not exist on the engine's machine."
                                                .formatted(found.group("path").strip()),
                                        new Fix.Hint("Create it, or set 'create_host_path'."))),
                rule(
                        "all predefined address pools have been fully subnetted"
                                + "|could not find an available, non-overlapping",
                        Code.ENGINE_ERROR,
                        "The engine has no addresses left for another network.",
                        "Remove networks that are unused."));
    }

    /** What the engine lacks for what was asked of it. */
    static List<RefusalRule> abilities() {
        return List.of(
                rule(
                        "could not select device driver \"(?<driver>[^\"]*)\"",
                        found ->
                                Problem.of(
                                        Code.ENGINE_UNSUPPORTED,
                                        "The engine has no driver%s for the devices asked for."
                                                .formatted(
                                                        found.group("driver").isEmpty()
                                                                ? ""
                                                                : " " + found.group("driver")))),
                rule(
                        "[Uu]nknown (or invalid )?runtime( name|s specified)?:? (?<runtime>\\S+)",
                        found ->
                                Problem.of(
                                        Code.ENGINE_UNSUPPORTED,
                                        "The engine has no runtime %s."
                                                .formatted(found.group("runtime")))),
                rule(
                        "not a swarm manager|not part of a swarm",
                        Code.ENGINE_UNSUPPORTED,
                        "This needs an engine in swarm mode, and this one is not."),
                rule(
                        "client version \\S+ is too (old|new)",
                        Code.ENGINE_TOO_OLD,
                        "The engine does not speak the version of the API that it"
                                + " was spoken to in.",
                        "Connect to it again."));
    }
}
