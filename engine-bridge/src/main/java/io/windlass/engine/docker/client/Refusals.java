package io.windlass.engine.docker.client;

import static io.windlass.engine.docker.client.RefusalRule.rule;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The refusals of engines that are known by their words, of old and new engines alike. */
final class Refusals {

    /** Tells an address that ends in a port from the end of a sentence. */
    private static final String ADDRESS = "(?<ip>\\[?[0-9a-fA-F.:*]*?\\]?):(?<port>\\d{1,5})";

    private static final List<RefusalRule> RULES =
            Stream.of(
                            ports(),
                            images(),
                            registries(),
                            ThingRefusals.names(),
                            ThingRefusals.uses(),
                            HostRefusals.host(),
                            HostRefusals.abilities(),
                            ThingRefusals.missing(),
                            ThingRefusals.lifecycle())
                    .flatMap(List::stream)
                    .toList();

    private Refusals() {}

    static Optional<Problem> known(String message) {
        return RULES.stream().flatMap(rule -> rule.apply(message).stream()).findFirst();
    }

    private static List<RefusalRule> ports() {
        Function<Matcher, Problem> taken =
                found ->
                        Problem.of(
                                Code.PORT_IN_USE,
                                "Port %s%s is in use already."
                                        .formatted(found.group("port"), where(found.group("ip"))),
                                new Fix.Hint("Stop what uses it, or publish another port."));
        return List.of(
                rule("Bind for " + ADDRESS + " failed: port is already allocated", taken),
                rule(
                        "failed to bind host port (for )?"
                                + ADDRESS
                                + "[^ ]*: (address already in use|.*in use)",
                        taken),
                rule(
                        "listen (tcp|udp|sctp)[46]? " + ADDRESS + ": bind: address already in use",
                        taken),
                rule("ports are not available: exposing port \\w+ " + ADDRESS, taken),
                rule(
                        "(failed to bind host port (for )?|listen \\w+ )"
                                + ADDRESS
                                + ".*(permission denied|cannot assign requested address)",
                        found ->
                                Problem.of(
                                        Code.ENGINE_ERROR,
                                        "The engine may not open port %s%s, or the machine has no"
                                                        .formatted(
                                                                found.group("port"),
                                                                where(found.group("ip")))
                                                + " such address.",
                                        new Fix.Hint("Publish another port or address."))));
    }

    private static String where(String ip) {
        return switch (ip) {
            case "", "*", "0.0.0.0", "::", "[::]" -> "";
            default -> " on " + ip;
        };
    }

    private static List<RefusalRule> images() {
        return List.of(
                rule("No such image: (?<image>\\S+)", found -> noImage(found.group("image"))),
                rule(
                        "pull access denied for (?<image>[^,\\s]+)",
                        found ->
                                Problem.of(
                                        Code.IMAGE_NOT_FOUND,
                                        "Image %s does not exist, or you have to log in to see it."
                                                .formatted(found.group("image")),
                                        new Fix.Hint("Mend the name, or use 'docker login'."))),
                rule(
                        "manifest for (?<image>\\S+) not found",
                        found -> noImage(found.group("image"))),
                rule(
                        "no matching manifest for (?<platform>\\S+)",
                        found ->
                                Problem.of(
                                        Code.IMAGE_NOT_FOUND,
                                        "The image does not exist for "
                                                + found.group("platform")
                                                + ".",
                                        new Fix.Hint("Set 'platform', or use another image."))),
                rule(
                        "image with reference (?<image>\\S+) was found but"
                                + ".*does not (match|provide)",
                        found ->
                                Problem.of(
                                        Code.IMAGE_NOT_FOUND,
                                        "Image %s is there, but for another platform."
                                                .formatted(found.group("image")))));
    }

    private static List<RefusalRule> registries() {
        return List.of(
                rule(
                        "manifest unknown|name unknown",
                        Code.IMAGE_NOT_FOUND,
                        "The registry has no image of this name and tag."),
                rule(
                        "unauthorized: |no basic auth credentials|authentication required",
                        Code.IMAGE_PULL_FAILED,
                        "The registry wants you to log in.",
                        "Use 'docker login'."),
                rule(
                        "toomanyrequests",
                        Code.IMAGE_PULL_FAILED,
                        "The registry gives you no more images for the moment.",
                        "Log in, or try again later."));
    }

    private static Problem noImage(String image) {
        return Problem.of(
                Code.IMAGE_NOT_FOUND,
                "There is no image " + image + ".",
                new Fix.Hint("Mend the name, pull it, or give the service a 'build'."));
    }
}
