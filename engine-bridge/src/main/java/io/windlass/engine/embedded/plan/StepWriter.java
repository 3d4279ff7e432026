package io.windlass.engine.embedded.plan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes steps as the launcher reads them; the form is told in {@code plan.h}. */
final class StepWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final SortedMap<Integer, Step> offsets = new TreeMap<>();
    private final int start;

    /**
     * @param start offset in the plan of the first byte that is written
     */
    StepWriter(int start) {
        this.start = start;
    }

    void steps(List<Step> steps) {
        for (Step step : steps) {
            int offset = start + out.size();
            offsets.put(offset, step);
            StepWriter fields = new StepWriter(offset + 2 * Integer.BYTES);
            step.write(fields);
            number(step.code());
            stretch(fields.out.toByteArray());
            offsets.putAll(fields.offsets);
        }
    }

    StepWriter number(int value) {
        return raw(little(Integer.BYTES).putInt(value).array());
    }

    StepWriter longNumber(long value) {
        return raw(little(Long.BYTES).putLong(value).array());
    }

    StepWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    StepWriter slot(Slot slot) {
        return number(slot.number());
    }

    StepWriter access(DescriptorStep.Access access) {
        return number(access.number());
    }

    StepWriter text(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        for (byte each : text) {
            if (each == 0) {
                throw new IllegalArgumentException("a text with a zero character: " + value);
            }
        }
        number(text.length + 1);
        raw(text);
        out.write(0);
        return this;
    }

    StepWriter texts(List<String> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    StepWriter numbers(List<Integer> values) {
        number(values.size());
        values.forEach(this::number);
        return this;
    }

    StepWriter bytes(Bytes value) {
        return stretch(value.toArray());
    }

    StepWriter block(List<Step> steps) {
        StepWriter inner = new StepWriter(start + out.size() + Integer.BYTES);
        inner.steps(steps);
        offsets.putAll(inner.offsets);
        return stretch(inner.out.toByteArray());
    }

    private StepWriter stretch(byte[] bytes) {
        return number(bytes.length).raw(bytes);
    }

    private StepWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    SortedMap<Integer, Step> offsets() {
        return offsets;
    }
}
