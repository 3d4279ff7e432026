package io.windlass.engine.embedded.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes a program for the kernel's packet filter, which also filters system calls. */
final class BpfWriter {

    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_ABOVE = 0x25;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    BpfWriter load(int offset) {
        return instruction(LOAD, 0, 0, offset);
    }

    BpfWriter skipIfEqual(int value, int count) {
        return instruction(JUMP_EQUAL, count, 0, value);
    }

    BpfWriter skipUnlessEqual(int value, int count) {
        return instruction(JUMP_EQUAL, 0, count, value);
    }

    BpfWriter skipUnlessAtLeast(int value, int count) {
        return instruction(JUMP_AT_LEAST, 0, count, value);
    }

    BpfWriter skipIfAbove(int value, int count) {
        return instruction(JUMP_ABOVE, count, 0, value);
    }

    BpfWriter skipIfAny(int bits, int count) {
        return instruction(JUMP_ANY_BIT, count, 0, bits);
    }

    BpfWriter answer(int value) {
        return instruction(RETURN, 0, 0, value);
    }

    private BpfWriter instruction(int code, int whenTrue, int whenFalse, int value) {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) code).put((byte) whenTrue).put((byte) whenFalse).putInt(value);
        out.writeBytes(bytes.array());
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
