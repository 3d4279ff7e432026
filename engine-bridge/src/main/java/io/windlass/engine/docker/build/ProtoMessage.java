package io.windlass.engine.docker.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message in the wire format of protocol buffers, read without a schema: the fields by their
 * numbers. Where the bytes are no message, what came before the break is there.
 */
final class ProtoMessage {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final Map<Integer, List<byte[]>> texts = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();
    private final byte[] bytes;
    private int at;

    private ProtoMessage(byte[] bytes) {
        this.bytes = bytes;
    }

    static ProtoMessage of(byte[] bytes) {
        ProtoMessage message = new ProtoMessage(bytes);
        boolean more = true;
        while (more && message.at < bytes.length) {
            more = message.field();
        }
        return message;
    }

    /** Whether the field could be read. */
    private boolean field() {
        long tag = varint();
        int number = (int) (tag >>> 3);
        switch ((int) (tag & 7)) {
            case VARINT -> numbers.put(number, varint());
            case FIXED_64 -> at += 8;
            case FIXED_32 -> at += 4;
            case BYTES -> {
                long length = varint();
                if (length < 0 || length > bytes.length - at) {
                    return false;
                }
                int end = at + (int) length;
                texts.computeIfAbsent(number, _ -> new ArrayList<>())
                        .add(Arrays.copyOfRange(bytes, at, end));
                at = end;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private long varint() {
        long result = 0;
        for (int shift = 0; shift < 64 && at < bytes.length; shift += 7) {
            byte next = bytes[at];
            at++;
            result |= (next & 0x7FL) << shift;
            if (next >= 0) {
                break;
            }
        }
        return result;
    }

    List<ProtoMessage> messages(int field) {
        return texts.getOrDefault(field, List.of()).stream().map(ProtoMessage::of).toList();
    }

    Optional<ProtoMessage> message(int field) {
        return texts.getOrDefault(field, List.of()).stream().findFirst().map(ProtoMessage::of);
    }

    /** The last value counts, as the format has it; empty where there is none. */
    String text(int field) {
        List<byte[]> values = texts.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : new String(values.getLast(), StandardCharsets.UTF_8);
    }

    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }
}
