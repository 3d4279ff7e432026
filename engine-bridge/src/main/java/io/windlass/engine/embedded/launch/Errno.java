package io.windlass.engine.embedded.launch;

import java.util.Map;

/** A number by which the kernel says why not. */
public record Errno(int number) {

    public static final Errno EPERM = new Errno(1);
    public static final Errno ENOENT = new Errno(2);
    public static final Errno ESRCH = new Errno(3);
    public static final Errno EACCES = new Errno(13);
    public static final Errno EINVAL = new Errno(22);
    public static final Errno ENOSPC = new Errno(28);

    private static final Map<Integer, String> WORDS =
            Map.ofEntries(
                    Map.entry(1, "operation not permitted"),
                    Map.entry(2, "no such file or directory"),
                    Map.entry(3, "no such process"),
                    Map.entry(5, "input/output error"),
                    Map.entry(7, "the arguments and the environment are too long"),
                    Map.entry(8, "this is not a program for this machine"),
                    Map.entry(11, "too many processes"),
                    Map.entry(12, "out of memory"),
                    Map.entry(13, "permission denied"),
                    Map.entry(16, "it is busy"),
                    Map.entry(17, "it is there already"),
                    Map.entry(19, "the kernel does not have it"),
                    Map.entry(20, "a part of the path is not a folder"),
                    Map.entry(21, "it is a folder"),
                    Map.entry(22, "the kernel takes this for invalid"),
                    Map.entry(24, "too many open files"),
                    Map.entry(26, "the file is being written"),
                    Map.entry(28, "no room left"),
                    Map.entry(30, "the file system is read-only"),
                    Map.entry(36, "a name is too long"),
                    Map.entry(38, "the kernel does not know this call"),
                    Map.entry(40, "too many symbolic links"),
                    Map.entry(95, "the file system does not support this"),
                    Map.entry(122, "the quota is used up"));

    /** In words, as the end of a sentence. */
    public String words() {
        return WORDS.getOrDefault(number, "error number " + number);
    }
}
