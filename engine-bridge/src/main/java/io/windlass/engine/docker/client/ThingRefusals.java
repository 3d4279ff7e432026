package io.windlass.engine.docker.client;

import static io.windlass.engine.docker.client.RefusalRule.rule;
import static io.windlass.engine.docker.client.RefusalRule.shortId;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import java.util.List;

/** Refusals about names, networks, volumes and containers: taken, in use, gone. */
final class ThingRefusals {

    private ThingRefusals() {}

    static List<RefusalRule> names() {
        return List.of(
                rule(
                        "container name \"/?(?<name>[^\"]+)\" is already in use by container"
                                + " \"?(?<owner>[0-9a-f]+)",
                        found ->
                                Problem.of(
                                        Code.NAME_CONFLICT,
                                        "The name %s belongs to container %s already."
                                                .formatted(
                                                        found.group("name"),
                                                        shortId(found.group("owner"))),
                                        new Fix.Hint("Remove or rename that container."))),
                rule(
                        "network with name (?<name>\\S+) already exists",
                        found ->
                                Problem.of(
                                        Code.NAME_CONFLICT,
                                        "There is a network %s already."
                                                .formatted(found.group("name")))),
                rule(
                        "volume named (?<name>\\S+) already exists|a volume with the same name",
                        Code.NAME_CONFLICT,
                        "There is a volume of this name already, made in another" + " way."),
                rule(
                        "Pool overlaps with other one|invalid pool request",
                        Code.NAME_CONFLICT,
                        "Another network has these addresses already.",
                        "Choose another subnet, or remove that network."),
                rule(
                        "(?i)Address already in use|requested IP address .* is already allocated",
                        Code.NAME_CONFLICT,
                        "Another container has this address already.",
                        "Choose another address."));
    }

    static List<RefusalRule> uses() {
        return List.of(
                rule(
                        "network (?<name>\\S+).*has active endpoints",
                        found ->
                                Problem.of(
                                        Code.RESOURCE_IN_USE,
                                        "Network %s is in use by containers."
                                                .formatted(found.group("name")),
                                        new Fix.Hint("Stop or disconnect them first."))),
                rule(
                        "remove (?<name>\\S+): volume is in use - \\[(?<users>[^\\]]*)\\]",
                        found ->
                                Problem.of(
                                        Code.RESOURCE_IN_USE,
                                        "Volume %s is in use by container %s."
                                                .formatted(
                                                        found.group("name"),
                                                        shortId(found.group("users"))),
                                        new Fix.Hint("Remove that container first."))),
                rule(
                        "conflict: unable to (remove|delete) .*?(container|image) (?<user>[0-9a-f]+)",
                        found ->
                                Problem.of(
                                        Code.RESOURCE_IN_USE,
                                        "The image is in use, by %s among others."
                                                .formatted(shortId(found.group("user"))))),
                rule(
                        "conflict: unable to (remove|delete)",
                        Code.RESOURCE_IN_USE,
                        "The image is in use or has several names."));
    }

    static List<RefusalRule> missing() {
        return List.of(
                rule(
                        "No such (?<kind>container|exec instance|exec): (?<name>\\S+)",
                        found -> gone(found.group("kind"), found.group("name"))),
                rule(
                        "network (?<name>\\S+) not found",
                        found -> gone("network", found.group("name"))),
                rule(
                        "(?i)get (?<name>\\S+): no such volume",
                        found -> gone("volume", found.group("name"))),
                rule(
                        "No such network: (?<name>\\S+)",
                        found -> gone("network", found.group("name"))));
    }

    private static Problem gone(String kind, String name) {
        return Problem.of(Code.NOT_FOUND, "There is no " + kind + " " + shortId(name) + ".");
    }

    static List<RefusalRule> lifecycle() {
        return List.of(
                rule(
                        "Container (?<name>\\S+) is (?<state>not running|paused|restarting)",
                        found ->
                                Problem.of(
                                        Code.ENGINE_ERROR,
                                        "Container %s is %s."
                                                .formatted(
                                                        shortId(found.group("name")),
                                                        found.group("state")))),
                rule(
                        "exec: \"(?<word>[^\"]+)\": (executable file not found|stat .*no such file)",
                        found ->
                                Problem.of(
                                        Code.ENGINE_ERROR,
                                        "The image has no program %s."
                                                .formatted(found.group("word")),
                                        new Fix.Hint("Mend 'command' or 'entrypoint'."))),
                rule(
                        "exec: \"(?<word>[^\"]+)\": permission denied",
                        found ->
                                Problem.of(
                                        Code.ENGINE_ERROR,
                                        "%s in the image may not be run."
                                                .formatted(found.group("word")),
                                        new Fix.Hint("Make the file executable."))));
    }
}
