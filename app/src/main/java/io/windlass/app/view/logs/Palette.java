package io.windlass.app.view.logs;

import io.windlass.app.logs.Colour;
import io.windlass.app.present.ServiceColours;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours of the theme, resolved once for all that is drawn and not built of nodes. */
final class Palette {

    private static final int NAMED = 16;
    private static final double ENOUGH = 4.5;
    private static final List<CssMetaData<? extends Styleable, ?>> PROPERTIES = properties();

    private final Map<Tone, SimpleStyleableObjectProperty<Color>> tones = new EnumMap<>(Tone.class);
    private final List<SimpleStyleableObjectProperty<Color>> services = new ArrayList<>();
    private final List<SimpleStyleableObjectProperty<Color>> named = new ArrayList<>();
    private final Map<Colour, Color> lifted = new HashMap<>();

    /**
     * Colours for a view.
     *
     * @param changed called when one of them is different
     */
    Palette(LogView view, Runnable changed) {
        for (CssMetaData<? extends Styleable, ?> any : PROPERTIES) {
            if (any instanceof Meta meta) {
                SimpleStyleableObjectProperty<Color> property =
                        new SimpleStyleableObjectProperty<>(
                                meta, view, meta.getProperty(), Color.TRANSPARENT);
                property.subscribe(() -> {
                    lifted.clear();
                    changed.run();
                });
                switch (meta.use) {
                    case Use.Shade(Tone tone) -> tones.put(tone, property);
                    case Use.Service _ -> services.add(property);
                    case Use.Named _ -> named.add(property);
                }
            }
        }
    }

    private sealed interface Use {
        record Shade(Tone tone) implements Use {}

        record Service(int index) implements Use {}

        record Named(int index) implements Use {}
    }

    private static final class Meta extends CssMetaData<LogView, Color> {
        private final Use use;

        Meta(String name, Use use) {
            super(name, ColorConverter.getInstance(), Color.TRANSPARENT);
            this.use = use;
        }

        @Override
        public boolean isSettable(LogView view) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(LogView view) {
            return view.palette().property(use);
        }
    }

    private static List<CssMetaData<? extends Styleable, ?>> properties() {
        List<CssMetaData<? extends Styleable, ?>> all =
                new ArrayList<>(Region.getClassCssMetaData());
        for (Tone tone : Tone.values()) {
            all.add(new Meta(tone.property(), new Use.Shade(tone)));
        }
        for (int i = 0; i < ServiceColours.COUNT; i++) {
            all.add(new Meta("-log-svc-" + (i + 1), new Use.Service(i)));
        }
        for (int i = 0; i < NAMED; i++) {
            all.add(new Meta("-log-ansi-" + i, new Use.Named(i)));
        }
        return List.copyOf(all);
    }

    /** For the view's own list. */
    static List<CssMetaData<? extends Styleable, ?>> css() {
        return PROPERTIES;
    }

    private StyleableProperty<Color> property(Use use) {
        return switch (use) {
            case Use.Shade(Tone tone) -> tone(tone);
            case Use.Service(int index) -> services.get(index);
            case Use.Named(int index) -> named.get(index);
        };
    }

    private SimpleStyleableObjectProperty<Color> tone(Tone tone) {
        return java.util.Objects.requireNonNull(tones.get(tone));
    }

    Color get(Tone tone) {
        return tone(tone).get();
    }

    /** From 1 on; 0 for what belongs to no service. */
    Color service(int number) {
        return number == 0 ? get(Tone.TEXT_2) : services.get(number - 1).get();
    }

    /** A colour that a program asked for, changed until it can be read on the ground. */
    Color text(Colour colour, Color ground) {
        Color wished = ground(colour, get(Tone.TEXT));
        if (colour instanceof Colour.Rgb && ground.equals(get(Tone.GROUND))) {
            return lifted.computeIfAbsent(colour, _ -> Contrast.lift(wished, ground, ENOUGH));
        }
        return Contrast.lift(wished, ground, ENOUGH);
    }

    /** A colour as it was asked for. */
    Color ground(Colour colour, Color otherwise) {
        return switch (colour) {
            case Colour.Default() -> otherwise;
            case Colour.Named(int index) -> named.get(index).get();
            case Colour.Rgb(int red, int green, int blue) -> Color.rgb(red, green, blue);
        };
    }
}
