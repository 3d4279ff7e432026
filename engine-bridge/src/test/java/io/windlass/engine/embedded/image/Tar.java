package io.windlass.engine.embedded.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes tars entry by entry, honest or not. */
final class Tar {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

    Tar file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Tar file(String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        return put(entry, content);
    }

    Tar owned(String name, int user, int mode, String attribute, String value) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setIds(user, user);
        entry.setMode(mode);
        if (!attribute.isEmpty()) {
            entry.addPaxHeader("SCHILY.xattr." + attribute, value);
        }
        return put(entry, new byte[0]);
    }

    Tar folder(String name) throws IOException {
        return put(new TarArchiveEntry(name + "/", true), new byte[0]);
    }

    Tar link(String name, String target) throws IOException {
        return linked(name, TarConstants.LF_SYMLINK, target);
    }

    Tar hardLink(String name, String target) throws IOException {
        return linked(name, TarConstants.LF_LINK, target);
    }

    Tar device(String name) throws IOException {
        return put(new TarArchiveEntry(name, TarConstants.LF_CHR, true), new byte[0]);
    }

    private Tar linked(String name, byte kind, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(target);
        return put(entry, new byte[0]);
    }

    private Tar put(TarArchiveEntry entry, byte[] content) throws IOException {
        tar.setAddPaxHeadersForNonAsciiNames(true);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        return this;
    }

    byte[] toBytes() throws IOException {
        tar.finish();
        return bytes.toByteArray();
    }
}
