package io.windlass.engine.docker.client;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The refusals of engines that are known by their words, of old and new engines alike. */
final class Refusals {

    /** Tells an address that ends in a port from the end of a sentence. */
    private static final String ADDRESS = "(?<ip>\\[?[0-9a-fA-F.:*]*?\\]?):(?<port>\\d{1,5})";

    private static final List<Rule> RULES =
            Stream.of(ports(), images(), names(), uses(), host(), missing(), lifecycle())
                    .flatMap(List::stream)
                    .toList();

    private Refusals() {}

    static Optional<Problem> known(String message) {
        return RULES.stream().flatMap(rule -> rule.apply(message).stream()).findFirst();
    }

    private record Rule(Pattern pattern, Function<Matcher, Problem> words) {
        Optional<Problem> apply(String message) {
            Matcher matcher = pattern.matcher(message);
            return matcher.find() ? Optional.of(words.apply(matcher)) : Optional.empty();
        }
    }

    private static Rule rule(String pattern, Function<Matcher, Problem> words) {
        return new Rule(Pattern.compile(pattern, Pattern.DOTALL), words);
    }

    private static List<Rule> ports() {
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

    private static List<Rule> images() {
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
                                                .formatted(found.group("image")))),
                rule(
                        "manifest unknown|name unknown",
                        found ->
                                Problem.of(
                                        Code.IMAGE_NOT_FOUND,
                                        "The registry has no image of this name and tag.")),
                rule(
                        "unauthorized: |no basic auth credentials|authentication required",
                        found ->
                                Problem.of(
                                        Code.IMAGE_PULL_FAILED,
                                        "The registry wants you to log in.",
                                        new Fix.Hint("Use 'docker login'."))),
                rule(
                        "toomanyrequests",
                        found ->
                                Problem.of(
                                        Code.IMAGE_PULL_FAILED,
                                        "The registry gives you no more images for the moment.",
                                        new Fix.Hint("Log in, or try again later."))));
    }

    private static Problem noImage(String image) {
        return Problem.of(
                Code.IMAGE_NOT_FOUND,
                "There is no image " + image + ".",
                new Fix.Hint("Mend the name, pull it, or give the service a 'build'."));
    }

    private static List<Rule> names() {
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
                        found ->
                                Problem.of(
                                        Code.NAME_CONFLICT,
                                        "There is a volume of this name already, made in another"
                                                + " way.")),
                rule(
                        "Pool overlaps with other one|invalid pool request",
                        found ->
                                Problem.of(
                                        Code.NAME_CONFLICT,
                                        "Another network has these addresses already.",
                                        new Fix.Hint(
                                                "Choose another subnet, or remove that network."))),
                rule(
                        "(?i)Address already in use|requested IP address .* is already allocated",
                        found ->
                                Problem.of(
                                        Code.NAME_CONFLICT,
                                        "Another container has this address already.",
                                        new Fix.Hint("Choose another address."))));
    }

    private static String shortId(String id) {
        return id.length() > 12 ? id.substring(0, 12) : id;
    }

    private static List<Rule> uses() {
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
                        "conflict: unable to (remove|delete) .*(container|image) (?<user>[0-9a-f]+)",
                        found ->
                                Problem.of(
                                        Code.RESOURCE_IN_USE,
                                        "The image is in use, by %s among others."
                                                .formatted(shortId(found.group("user"))))),
                rule(
                        "conflict: unable to (remove|delete)",
                        found ->
                                Problem.of(
                                        Code.RESOURCE_IN_USE,
                                        "The image is in use or has several names.")));
    }

    private static List<Rule> host() {
        return List.of(
                rule(
                        "no space left on device|disk quota exceeded",
                        found ->
                                Problem.of(
                                        Code.DISK_FULL,
                                        "The engine's disk is full.",
                                        new Fix.Hint(
                                                "Remove images and volumes that are unused."))),
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
                        found ->
                                Problem.of(
                                        Code.ENGINE_ERROR,
                                        "The engine has no addresses left for another network.",
                                        new Fix.Hint("Remove networks that are unused."))),
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
                        found ->
                                Problem.of(
                                        Code.ENGINE_UNSUPPORTED,
                                        "This needs an engine in swarm mode, and this one is not.")),
                rule(
                        "client version \\S+ is too (old|new)",
                        found ->
                                Problem.of(
                                        Code.ENGINE_TOO_OLD,
                                        "The engine does not speak the version of the API that it"
                                                + " was spoken to in.",
                                        new Fix.Hint("Connect to it again."))));
    }

    private static List<Rule> missing() {
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

    private static List<Rule> lifecycle() {
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
