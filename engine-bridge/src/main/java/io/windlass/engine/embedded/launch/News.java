package io.windlass.engine.embedded.launch;

/** A line of the launcher's report; the words are those of {@code launcher.c}. */
sealed interface News {

    record Started(int pid) implements News {}

    record Ready() implements News {}

    record Abandoned() implements News {}

    record Failed(int offset, Errno errno) implements News {}

    /** What is no line of a report, or says that the plan was none. */
    record Unsound(String line) implements News {}

    static News of(String line) {
        String[] words = line.split(" ", -1);
        try {
            return switch (words[0]) {
                case "process" -> new Started(Integer.parseInt(words[1]));
                case "ready" -> new Ready();
                case "abandoned" -> new Abandoned();
                case "failed" ->
                        new Failed(
                                Integer.parseInt(words[1]), new Errno(Integer.parseInt(words[2])));
                default -> new Unsound(line);
            };
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException garbled) {
            return new Unsound(line);
        }
    }
}
