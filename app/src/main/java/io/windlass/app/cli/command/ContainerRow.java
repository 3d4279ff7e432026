package io.windlass.app.cli.command;

import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.text.Json;
import io.windlass.app.cli.text.StateText;
import io.windlass.app.cli.text.Template;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.MountPoint;
import io.windlass.engine.api.Container.PublishedPort;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.orchestrate.spec.Labels;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A container as {@code ps} shows it.
 *
 * @param whole whether long texts are left whole
 */
record ContainerRow(ContainerDetails details, Instant now, ZoneId zone, boolean whole) {

    /** The columns of the table, by the names that templates use. */
    static final Map<String, String> HEADERS =
            Map.ofEntries(
                    Map.entry("ID", "CONTAINER ID"),
                    Map.entry("Name", "NAME"),
                    Map.entry("Project", "PROJECT"),
                    Map.entry("Service", "SERVICE"),
                    Map.entry("Image", "IMAGE"),
                    Map.entry("Command", "COMMAND"),
                    Map.entry("CreatedAt", "CREATED AT"),
                    Map.entry("RunningFor", "CREATED"),
                    Map.entry("Ports", "PORTS"),
                    Map.entry("State", "STATE"),
                    Map.entry("Status", "STATUS"),
                    Map.entry("Size", "SIZE"),
                    Map.entry("Labels", "LABELS"));

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx zzz", Locale.ROOT);
    private static final int COMMAND_WIDTH = 20;
    private static final int MOUNT_WIDTH = 15;

    Container container() {
        return details.container();
    }

    List<String> cells() {
        return List.of(
                container().name(),
                container().image(),
                command(),
                Members.service(container()),
                age(),
                status(),
                PortText.all(container().ports()));
    }

    /** What a template may ask for. */
    Template.Row row() {
        Function<String, String> label = key -> container().labels().getOrDefault(key, "");
        return new Template.Row(this::field, this::json, Map.of("Label", label));
    }

    private String json(String field) {
        if (field.isEmpty()) {
            return json();
        }
        return field.equals("Publishers") ? publishers() : Json.string(field(field).orElse(""));
    }

    private Optional<String> field(String name) {
        return switch (name) {
            case "ID" -> Optional.of(id());
            case "Name", "Names" -> Optional.of(container().name());
            case "Project" -> Optional.of(project());
            case "Service" -> Optional.of(Members.service(container()));
            case "Image" -> Optional.of(container().image());
            case "Command" -> Optional.of(command());
            case "CreatedAt" -> Optional.of(TIME.format(container().createdAt().atZone(zone)));
            case "RunningFor" -> Optional.of(age());
            case "State" -> Optional.of(StateText.word(container().state()));
            case "Status" -> Optional.of(status());
            case "Health" -> Optional.of(StateText.health(container().state()));
            case "ExitCode" -> Optional.of(Integer.toString(exitCode()));
            case "Labels" -> Optional.of(labels());
            case "LocalVolumes" -> Optional.of(Long.toString(volumes()));
            case "Mounts" -> Optional.of(mounts());
            case "Networks" -> Optional.of(networks());
            case "Ports" -> Optional.of(PortText.all(container().ports()));
            case "Publishers" -> Optional.of(publishers());
            case "Size" -> Optional.of("0B");
            default -> Optional.empty();
        };
    }

    /** The row in the fields of the reference. */
    String json() {
        Json.Fields json = Json.fields();
        for (String name : List.of("Command", "CreatedAt")) {
            json.put(name, field(name).orElse(""));
        }
        json.put("ExitCode", exitCode());
        for (String name :
                List.of(
                        "Health",
                        "ID",
                        "Image",
                        "Labels",
                        "LocalVolumes",
                        "Mounts",
                        "Name",
                        "Names",
                        "Networks",
                        "Ports",
                        "Project")) {
            json.put(name, field(name).orElse(""));
        }
        json.raw("Publishers", publishers());
        for (String name : List.of("RunningFor", "Service", "Size", "State", "Status")) {
            json.put(name, field(name).orElse(""));
        }
        return json.toString();
    }

    private String id() {
        return whole ? container().id().value() : container().id().shortForm();
    }

    private String project() {
        return container().label(Labels.PROJECT).orElse("");
    }

    /** In quotes, words with blanks in quotes of their own, as the engine's list has it. */
    private String command() {
        List<String> words = details.command();
        String text =
                words.stream()
                        .limit(1)
                        .findFirst()
                        .map(first ->
                                words.stream()
                                        .skip(1)
                                        .map(ContainerRow::quoted)
                                        .collect(Collectors.joining(" ", first + " ", "")))
                        .orElse("")
                        .strip();
        String cut = whole ? text : cut(text, COMMAND_WIDTH);
        String escaped = cut.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return '"' + escaped.replace("\t", "\\t").replace("\r", "\\r") + '"';
    }

    private static String quoted(String word) {
        return word.contains(" ") ? "'" + word + "'" : word;
    }

    private static String cut(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return length <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private String age() {
        return StateText.since(container().createdAt(), now) + " ago";
    }

    private String status() {
        return StateText.status(container(), details.finishedAt(), now);
    }

    private int exitCode() {
        return container().state() instanceof State.Exited(int code) ? code : 0;
    }

    private String labels() {
        return new TreeMap<>(container().labels())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(","));
    }

    private long volumes() {
        return container().mounts().stream().filter(mount -> mount.type().equals("volume")).count();
    }

    private String mounts() {
        return container().mounts().stream()
                .map(ContainerRow::mountName)
                .map(name -> whole ? name : cut(name, MOUNT_WIDTH))
                .collect(Collectors.joining(","));
    }

    private static String mountName(MountPoint mount) {
        return mount.name().isEmpty() ? mount.source() : mount.name();
    }

    private String networks() {
        return container().networks().keySet().stream().sorted().collect(Collectors.joining(","));
    }

    private String publishers() {
        return Json.list(container().ports().stream().map(ContainerRow::publisher).toList());
    }

    private static String publisher(PublishedPort port) {
        return Json.fields()
                .put("URL", port.hostIp())
                .put("TargetPort", port.target())
                .put("PublishedPort", port.published())
                .put("Protocol", port.protocol())
                .toString();
    }
}
