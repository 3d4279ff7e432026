package io.windlass.app.view.logs;

import io.windlass.app.fx.Latest;
import io.windlass.app.logs.LogFilter;
import io.windlass.app.logs.LogLines;
import io.windlass.app.logs.LogReading;
import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.Logs;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The connection of one view to the logs of one project, there only while the view is seen. */
final class LogsModel {

    private final Logs logs;
    private final Executor background;
    private final Executor fx;
    private final Consumer<LogRows> target;
    private Optional<String> project = Optional.empty();
    private Optional<Open> open = Optional.empty();
    private boolean seen;
    private LogFilter filter = LogFilter.all();

    private record Open(Logs.Look look, LogReading reading) {}

    /** A connection that gives rows on the JavaFX thread. */
    LogsModel(Logs logs, Executor background, Executor fx, Consumer<LogRows> target) {
        this.logs = logs;
        this.background = background;
        this.fx = fx;
        this.target = target;
    }

    /** Turns to another project; whether it was another one. */
    boolean project(Optional<String> name) {
        if (name.equals(project)) {
            return false;
        }
        close();
        project = name;
        filter = LogFilter.all();
        open();
        return true;
    }

    /** Whether anybody sees the view. */
    void seen(boolean isSeen) {
        seen = isSeen;
        if (seen) {
            open();
        } else {
            close();
        }
    }

    LogFilter filter() {
        return filter;
    }

    void filter(LogFilter newFilter) {
        filter = newFilter;
        open.ifPresent(it -> it.reading().filter(newFilter));
    }

    /** The rows that were given last are on the screen. */
    void shown() {
        open.ifPresent(it -> it.reading().shown());
    }

    /** All lines, whatever the filter. */
    Optional<LogLines> lines() {
        return project.map(name -> logs.store(name).lines());
    }

    private void open() {
        if (seen && open.isEmpty() && project.isPresent()) {
            String name = project.get();
            Latest<LogRows> latest = new Latest<>(fx, rows -> take(name, rows));
            LogReading reading = new LogReading(logs.store(name), filter, background, latest);
            open = Optional.of(new Open(logs.look(name), reading));
            reading.start();
        }
    }

    private void take(String name, LogRows rows) {
        if (project.equals(Optional.of(name))) {
            target.accept(rows);
        }
    }

    private void close() {
        open.ifPresent(it -> {
            it.reading().close();
            it.look().close();
        });
        open = Optional.empty();
    }
}
