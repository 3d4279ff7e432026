package io.windlass.app.view.logs;

import io.windlass.app.command.Command;
import io.windlass.app.logs.LogFilter;
import io.windlass.app.logs.LogQuery;
import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogSource;
import io.windlass.app.logs.Logs;
import io.windlass.app.present.Frame;
import io.windlass.app.present.ServiceColours;
import io.windlass.app.present.ServiceRow;
import io.windlass.app.view.kit.Buttons;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.View;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the containers of the project on the screen write. Streams are open while a view of this
 * kind is in a window; the lines outlive both.
 */
public final class LogsView implements View {

    private static final double NARROW = 640;
    private static final double BESIDE_CHIPS = 700;

    private final LogView lines = new LogView();
    private final LogsModel model;
    private final ServiceChips chips;
    private final ServiceRates rates = new ServiceRates();
    // Rates fall when nothing comes, and nothing that comes would tell.
    private final PauseTransition quiet = new PauseTransition(Duration.seconds(1.2));
    private final LogSearch search;
    private final LogsBar bar;
    private final LogKeys keys;
    private final Pill pill;
    private final EmptyState empty = new EmptyState();
    private final Button clear = Buttons.text("log-clear-filter", "Clear filter", Feather.X);
    private final BorderPane root = new BorderPane();
    private Optional<Frame> frame = Optional.empty();
    private Set<String> services = Set.of();

    /**
     * The log pane; each place in the window has one of its own.
     *
     * @param logs where lines come from, the same for all
     * @param background where lines are searched and files are written
     */
    public LogsView(Consumer<Command> commands, Logs logs, Executor background, Executor fx) {
        this.model = new LogsModel(logs, background, fx, this::show);
        this.chips = new ServiceChips(this::filter);
        this.search = new LogSearch(this::search);
        this.bar = new LogsBar(chips, search, level -> filter(model.filter().from(level)));
        this.keys = new LogKeys(lines, new Doing());
        this.pill =
                new Pill(() -> {
                    lines.caret().clear();
                    lines.follow(true);
                });
        LogExport export = new LogExport(background, fx, pill::say);
        bar.on(
                lines,
                () ->
                        export.choose(
                                root.getScene().getWindow(),
                                frame.flatMap(it -> it.state().currentName()).orElse("logs"),
                                lines.rows()));
        clear.setOnAction(_ -> clearFilter());
        lines.on(model::shown, this::looked);
        lines.onLink(address -> commands.accept(new Command.Browse(address)));
        search.keys(this::hit, lines::requestFocus);
        keys.install();
        LogMenu.install(lines, keys, new Doing());
        quiet.setOnFinished(_ -> calmDown());
        root.setId("logs");
        root.getStyleClass().add("logs");
        root.setTop(bar);
        root.setCenter(new StackPane(lines, empty, pill));
        root.sceneProperty().subscribe(scene -> model.seen(scene != null));
        root.widthProperty().subscribe(_ -> renderBar());
        empty.setMouseTransparent(false);
        looked();
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame newFrame) {
        frame = Optional.of(newFrame);
        if (model.project(newFrame.state().currentName())) {
            lines.caret().clear();
            lines.follow(true);
            search.reset();
            bar.level(model.filter().least());
            lines.show(LogRows.empty());
        }
        renderServices();
        renderEmpty();
    }

    private void show(LogRows rows) {
        lines.show(rows);
        rates.take(rows.lines());
        quiet.playFromStart();
        renderServices();
        renderEmpty();
        looked();
    }

    private void calmDown() {
        rates.take(lines.rows().lines());
        renderServices();
        if (rates.any()) {
            quiet.playFromStart();
        }
    }

    /** All services of the project, and those that wrote before they left it. */
    private void renderServices() {
        Set<String> names = new TreeSet<>();
        frame.ifPresent(it -> it.services().stream().map(ServiceRow::name).forEach(names::add));
        lines.rows().lines().sources().stream()
                .filter(source -> !source.isProject())
                .map(LogSource::service)
                .forEach(names::add);
        if (!names.equals(services)) {
            services = names;
            lines.colours(ServiceColours.of(names));
        }
        renderBar();
    }

    private void renderBar() {
        var colours = ServiceColours.of(services);
        double width = root.getWidth();
        bar.narrow(width > 0 && width < NARROW);
        chips.show(
                services.stream()
                        .map(name ->
                                new ServiceChips.Chip(
                                        name, colours.getOrDefault(name, 1), rates.of(name)))
                        .toList(),
                model.filter(),
                Math.max(0, width - BESIDE_CHIPS));
        search.count(count());
    }

    private String count() {
        LogRows rows = lines.rows();
        if (!model.filter().query().isEmpty()) {
            int at = lines.caret().isSet() ? rows.hitNumber(lines.caret().number()) : 0;
            return (at > 0 ? at + " of " : "") + grouped(rows.hits());
        }
        return model.filter().hides()
                ? grouped(rows.counts().shown()) + " of " + grouped(rows.lines().size())
                : "";
    }

    static String grouped(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private void renderEmpty() {
        Optional<EmptyLog> why = frame.flatMap(it -> EmptyLog.of(it, lines.rows()));
        empty.setVisible(why.isPresent());
        why.ifPresent(it -> {
            if (it.filtered()) {
                empty.say(it.title(), it.text(), clear);
            } else {
                empty.say(it.title(), it.text());
            }
        });
    }

    /** Position, selection or a switch is different. */
    private void looked() {
        bar.show(lines);
        pill.missed(lines.follows() ? 0 : lines.missed());
        search.count(count());
    }

    private void filter(LogFilter filter) {
        model.filter(filter);
        renderBar();
    }

    private void search(LogQuery query, boolean filtering) {
        filter(model.filter().searching(query, filtering));
    }

    private void clearFilter() {
        search.reset();
        filter(LogFilter.all());
        bar.level(LogFilter.all().least());
        lines.requestFocus();
    }

    private void hit(boolean forward) {
        LogRows rows = lines.rows();
        boolean set = lines.caret().isSet();
        long from = set ? lines.caret().number() : rows.lines().end();
        var found = forward && set ? rows.hitAfter(from) : rows.hitBefore(from);
        if (found.isEmpty()) {
            found = forward ? rows.hitAfter(-1) : rows.hitBefore(rows.lines().end());
        }
        found.ifPresent(number -> {
            lines.go(rows.indexOf(number));
            lines.caret().at(number);
            lines.moved();
        });
    }

    /** What keys and the menu ask of the whole view. */
    private final class Doing implements LogKeys.Actions {
        @Override
        public void search() {
            search.focus();
        }

        @Override
        public void hit(boolean forward) {
            LogsView.this.hit(forward);
        }

        @Override
        public void context() {
            if (lines.caret().isSet()) {
                long number = lines.caret().number();
                boolean open = !model.filter().opens(number);
                lines.stay();
                filter(model.filter().around(number, open));
            }
        }

        @Override
        public void mute() {
            if (lines.caret().isSet() && lines.rows().size() > 0) {
                LogSource source = lines.rows().lines().source(lines.caret().number());
                if (!source.isProject()) {
                    filter(model.filter().muting(source.service()));
                }
            }
        }

        @Override
        public void filterTo(String text) {
            search.filterTo(text);
        }
    }
}
