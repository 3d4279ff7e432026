package io.windlass.app.cli.command;

import io.windlass.app.cli.text.Amounts;
import io.windlass.app.cli.text.Json;
import io.windlass.app.cli.text.Table;
import io.windlass.app.cli.text.Template;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.StatSample;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a container uses, in the words and columns of the Docker command line. */
final class StatRow {

    static final Rows.Shape SHAPE =
            new Rows.Shape(
                    Table.Spacing.NARROW,
                    List.of(
                            "CONTAINER ID",
                            "NAME",
                            "CPU %",
                            "MEM USAGE / LIMIT",
                            "MEM %",
                            "NET I/O",
                            "BLOCK I/O",
                            "PIDS"),
                    Map.of(
                            "ID", "CONTAINER ID",
                            "CPUPerc", "CPU %",
                            "MemUsage", "MEM USAGE / LIMIT",
                            "MemPerc", "MEM %",
                            "NetIO", "NET I/O",
                            "BlockIO", "BLOCK I/O"));

    private static final StatSample NOTHING = new StatSample(Instant.EPOCH, 0, 0, 0, 0, 0, 0, 0, 0);

    private StatRow() {}

    static Rows.Line line(Container container, Optional<StatSample> sample, boolean whole) {
        Map<String, String> fields = fields(container, sample.orElse(NOTHING), whole);
        List<String> cells =
                List.of(
                        text(fields, "ID"),
                        text(fields, "Name"),
                        text(fields, "CPUPerc"),
                        text(fields, "MemUsage"),
                        text(fields, "MemPerc"),
                        text(fields, "NetIO"),
                        text(fields, "BlockIO"),
                        text(fields, "PIDs"));
        return new Rows.Line(
                cells,
                new Template.Row(
                        name -> Optional.ofNullable(fields.get(name)),
                        name -> name.isEmpty() ? json(fields) : Json.string(text(fields, name)),
                        Map.of()));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    /** In the order in which the reference writes them as JSON. */
    private static Map<String, String> fields(
            Container container, StatSample sample, boolean whole) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("BlockIO", both(Amounts.size(sample.read()), Amounts.size(sample.written())));
        fields.put("CPUPerc", percent(sample.cpu() * 100));
        fields.put("Container", container.id().value());
        fields.put("ID", whole ? container.id().value() : container.id().shortForm());
        double share =
                sample.memoryLimit() == 0 ? 0 : 100.0 * sample.memory() / sample.memoryLimit();
        fields.put("MemPerc", percent(share));
        fields.put(
                "MemUsage",
                both(
                        Amounts.binarySize(sample.memory()),
                        Amounts.binarySize(sample.memoryLimit())));
        fields.put("Name", container.name());
        fields.put("NetIO", both(Amounts.size(sample.received()), Amounts.size(sample.sent())));
        fields.put("PIDs", Integer.toString(sample.pids()));
        return fields;
    }

    private static String both(String one, String other) {
        return one + " / " + other;
    }

    private static String percent(double number) {
        return String.format(Locale.ROOT, "%.2f%%", number);
    }

    private static String json(Map<String, String> fields) {
        Json.Fields json = Json.fields();
        fields.forEach(json::put);
        return json.toString();
    }
}
