package io.windlass.app.cli.progress;

import io.windlass.app.cli.Console;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One line per object, drawn anew in place as things change. */
final class LiveDisplay implements Display {

    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final long FRAME = 100;

    private final Console console;
    private final Screen screen;
    private final LongSupplier nanos;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final ScheduledExecutorService ticks;
    private int drawn;
    private int frame;

    /**
     * Where it is drawn.
     *
     * @param rows lines of the terminal
     * @param columns characters in a line
     * @param title what the operation is called, {@code Running}
     * @param colours whether it may use them
     */
    record Screen(int rows, int columns, String title, boolean colours) {}

    private record Line(String state, String detail, Mood mood, long since, long until) {}

    LiveDisplay(Console console, Screen screen, LongSupplier nanos) {
        this.console = console;
        this.screen = screen;
        this.nanos = nanos;
        this.ticks =
                Executors.newSingleThreadScheduledExecutor(
                        task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));
        var _ = ticks.scheduleAtFixedRate(this::draw, FRAME, FRAME, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void show(String object, String state, String detail, Mood mood) {
        long now = nanos.getAsLong();
        Line before = lines.get(object);
        boolean continued = before != null && before.mood() == Mood.WORKING;
        long since = before != null && continued ? before.since() : now;
        lines.put(object, new Line(state, detail, mood, since, now));
    }

    @Override
    public synchronized void print(String line) {
        erase();
        console.say(line);
        draw();
    }

    @Override
    public synchronized void end() {
        ticks.shutdownNow();
        draw();
        drawn = 0;
        lines.clear();
    }

    private void erase() {
        if (drawn > 0) {
            console.note("\u001b[" + drawn + "A\u001b[J");
            drawn = 0;
        }
    }

    private synchronized void draw() {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (drawn > 0) {
            text.append("\u001b[").append(drawn).append("A\u001b[J");
        }
        frame++;
        long done = lines.values().stream().filter(line -> line.mood() != Mood.WORKING).count();
        text.append("[+] ").append(screen.title()).append(' ');
        text.append(done).append('/').append(lines.size()).append('\n');
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<Map.Entry<String, Line>> shown = visible();
        shown.forEach(entry -> text.append(line(entry.getKey(), entry.getValue(), width)));
        drawn = shown.size() + 1;
        console.note(text.toString());
    }

    /** What does not fit is left out from the top, finished lines first. */
    private List<Map.Entry<String, Line>> visible() {
        int room = Math.max(1, screen.rows() - 2);
        int spare = lines.size() - room;
        if (spare <= 0) {
            return List.copyOf(lines.entrySet());
        }
        List<Map.Entry<String, Line>> all = new java.util.ArrayList<>(lines.entrySet());
        for (int i = 0; i < all.size() && spare > 0; ) {
            if (all.get(i).getValue().mood() == Mood.DONE) {
                all.remove(i);
                spare--;
            } else {
                i++;
            }
        }
        return all.subList(Math.max(0, all.size() - room), all.size());
    }

    private String line(String object, Line line, int width) {
        long end = line.mood() == Mood.WORKING ? nanos.getAsLong() : line.until();
        Duration took = Duration.ofNanos(end - line.since());
        String time = "%.1fs".formatted(took.toMillis() / 1000.0);
        String left =
                " %s %s%s  %s%s"
                        .formatted(
                                sign(line.mood()),
                                object,
                                " ".repeat(width - object.length()),
                                line.state(),
                                line.detail().isEmpty() ? "" : " " + line.detail());
        int room = screen.columns() - time.length() - 1;
        String cut = left.length() > room ? left.substring(0, Math.max(0, room - 1)) + "…" : left;
        String filled = cut + " ".repeat(Math.max(1, room - cut.length()));
        return coloured(line.mood(), filled) + time + "\n";
    }

    private String sign(Mood mood) {
        return switch (mood) {
            case WORKING -> SPINNER[frame % SPINNER.length];
            case DONE -> "✔";
            case WARNING -> "!";
            case FAILED -> "✘";
        };
    }

    private String coloured(Mood mood, String text) {
        if (!screen.colours()) {
            return text;
        }
        String code =
                switch (mood) {
                    case WORKING -> "34";
                    case DONE -> "32";
                    case WARNING -> "33";
                    case FAILED -> "31";
                };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
