package io.windlass.app.view.logs;

import io.windlass.app.logs.LogFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The services of the log, each in its colour: a click shows only that one, with shift also that
 * one, with Alt all but that one.
 */
final class ServiceChips extends HBox {

    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass SOLO = PseudoClass.getPseudoClass("solo");
    private static final double LETTER = 7;
    private static final double AROUND = 34;

    private final Consumer<LogFilter> change;
    private final MenuButton more = new MenuButton();
    private List<Chip> shown = List.of();
    private double room;
    private LogFilter filter = LogFilter.all();

    /**
     * A service.
     *
     * @param colour its number in the palette
     * @param rate {@code 640/s}, or empty
     */
    record Chip(String service, int colour, String rate) {}

    ServiceChips(Consumer<LogFilter> change) {
        this.change = change;
        setId("log-services");
        getStyleClass().add("log-chips");
        setMinWidth(Region.USE_PREF_SIZE);
        more.setId("log-services-more");
        more.getStyleClass().setAll("wl-button", "quiet", "menu-button");
    }

    /**
     * Shows services, the first ones as chips and the rest in a menu.
     *
     * @param width what chips may take
     */
    void show(List<Chip> chips, LogFilter newFilter, double width) {
        if (chips.equals(shown) && newFilter.equals(filter) && Math.abs(width - room) < 1) {
            return;
        }
        shown = chips;
        filter = newFilter;
        room = width;
        List<Node> nodes = new ArrayList<>();
        double used = 0;
        int at = 0;
        while (at < chips.size() && used + width(chips.get(at)) <= width) {
            used += width(chips.get(at));
            nodes.add(node(chips.get(at)));
            at++;
        }
        if (at < chips.size()) {
            menu(chips.subList(at, chips.size()), at);
            nodes.add(more);
        }
        getChildren().setAll(nodes);
    }

    private static double width(Chip chip) {
        return (chip.service().length() + chip.rate().length()) * LETTER + AROUND;
    }

    private Node node(Chip chip) {
        String service = chip.service();
        Button button = new Button(chip.rate().isEmpty() ? service : service + "  " + chip.rate());
        Region dot = new Region();
        dot.getStyleClass().addAll("log-dot", "log-dot-" + chip.colour());
        button.setGraphic(dot);
        button.setId("log-service-" + service);
        button.getStyleClass().setAll("log-chip");
        boolean muted = filter.muted().contains(service);
        boolean solo = filter.solo().contains(service);
        button.pseudoClassStateChanged(MUTED, muted || (!filter.solo().isEmpty() && !solo));
        button.pseudoClassStateChanged(SOLO, solo);
        button.setAccessibleText(
                service + (muted ? ", muted" : solo ? ", shown alone" : ", shown"));
        button.setTooltip(
                new Tooltip("Click: only " + service + ". Shift: also. Alt: all but " + service));
        button.setOnMouseClicked(event -> {
            if (event.isAltDown()) {
                change.accept(filter.muting(service));
            } else {
                change.accept(filter.only(soloWith(service, event.isShiftDown())));
            }
            event.consume();
        });
        button.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case ENTER, SPACE -> {
                    change.accept(filter.only(soloWith(service, event.isShiftDown())));
                    event.consume();
                }
                case X -> {
                    change.accept(filter.muting(service));
                    event.consume();
                }
                default -> {}
            }
        });
        return button;
    }

    private Set<String> soloWith(String service, boolean add) {
        Set<String> solo = new LinkedHashSet<>(add ? filter.solo() : Set.of());
        boolean alone = filter.solo().equals(Set.of(service));
        if (alone || (add && solo.contains(service))) {
            solo.remove(service);
        } else {
            solo.add(service);
        }
        return solo;
    }

    private void menu(List<Chip> rest, int before) {
        more.setText(before == 0 ? "Services" : "+" + rest.size());
        more.setAccessibleText(rest.size() + " more services");
        more.getItems()
                .setAll(
                        rest.stream()
                                .map(chip -> {
                                    CheckMenuItem item = new CheckMenuItem(chip.service());
                                    item.setSelected(
                                            filter.shows(
                                                    new io.windlass.app.logs.LogSource(
                                                            chip.service(), 1)));
                                    item.setOnAction(_ ->
                                            change.accept(
                                                    filter.solo().isEmpty()
                                                            ? filter.muting(chip.service())
                                                            : filter.only(
                                                                    soloWith(
                                                                            chip.service(),
                                                                            true))));
                                    return item;
                                })
                                .toList());
    }
}
