package io.windlass.engine.embedded.plan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The steps of one run of the launcher. */
public record Plan(List<Step> steps) {

    private static final byte[] MAGIC = "WINDLASS".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    public Plan {
        steps = List.copyOf(steps);
    }

    public static Plan of(Step... steps) {
        return new Plan(List.of(steps));
    }

    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.writeBytes(new StepWriter(0).number(VERSION).block(steps).toBytes());
        return out.toByteArray();
    }

    /** The step that the launcher calls by its offset. */
    public Optional<Step> stepAt(int offset) {
        return Optional.ofNullable(offsets().get(offset));
    }

    private SortedMap<Integer, Step> offsets() {
        StepWriter writer = new StepWriter(MAGIC.length + 2 * Integer.BYTES);
        writer.steps(steps);
        return writer.offsets();
    }

    /** Every step in a line of its own, those of a child indented: for people. */
    public String explain() {
        return lines(steps, "").stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> lines(List<Step> steps, String indent) {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof ProcessStep.Spawn spawn) {
                lines.add(indent + "Spawn " + spawn.namespaces() + " -> " + spawn.process());
                lines.addAll(lines(spawn.child(), indent + "    "));
            } else if (step instanceof LimitStep.Filter filter) {
                lines.add(indent + "Filter of " + filter.program().size() / 8 + " instructions");
            } else {
                lines.add(indent + step);
            }
        }
        return lines;
    }
}
