package io.windlass.compose.explain;

import io.windlass.compose.load.Layer;
import io.windlass.compose.load.Traced;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import io.windlass.compose.yaml.Document;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Compose files of a project say about a place in the model. */
final class Writings {

    private static final String SERVICES = "services";
    private static final int LONGEST_CHAIN = 50;

    private final Traced traced;
    private final Map<Path, SourceText> texts = new HashMap<>();

    Writings(Traced traced) {
        this.traced = traced;
        traced.layers().forEach(layer -> texts.computeIfAbsent(layer.file(), _ -> read(layer)));
        traced.bases()
                .values()
                .forEach(layer -> texts.computeIfAbsent(layer.file(), _ -> read(layer)));
    }

    private static SourceText read(Layer layer) {
        return new SourceText(layer.file(), layer.text());
    }

    /** One thing that is said, or taken away. */
    sealed interface Writing {

        /** How the place came to be part of the project. */
        List<Way> ways();

        record Text(Layer layer, SourceText source, SourceText.Written written, List<Way> ways)
                implements Writing {
            public Text {
                ways = List.copyOf(ways);
            }

            Position position() {
                return source.position(written.start());
            }
        }

        record Cleared(Position at, boolean override, List<Way> ways) implements Writing {
            public Cleared {
                ways = List.copyOf(ways);
            }
        }
    }

    /** The text of a file that takes part. */
    Optional<SourceText> text(Path file) {
        return Optional.ofNullable(texts.get(file));
    }

    /** Everything that was said about a place, the oldest first. */
    List<Writing> of(List<String> steps) {
        List<Writing> all = new ArrayList<>();
        for (Layer layer : traced.layers()) {
            List<Way> ways =
                    layer.included()
                            .<List<Way>>map(at -> List.of(new Way.Included(at)))
                            .orElse(List.of());
            all.addAll(in(layer, steps, ways));
        }
        return all;
    }

    private List<Writing> in(Layer layer, List<String> steps, List<Way> ways) {
        SourceText source = texts.getOrDefault(layer.file(), read(layer));
        List<Writing> all = new ArrayList<>(extended(layer, steps, ways));
        Optional<Document.Tag> tag =
                layer.tags().stream().filter(one -> leads(one, steps)).findFirst();
        if (tag.isPresent()) {
            List<SourceText.Written> tagged = source.at(layer.document(), tag.get().steps());
            for (SourceText.Written written : tagged) {
                boolean override = source.tagged(written.node(), "!override");
                all.add(
                        new Writing.Cleared(
                                source.position(written.node().outerStart()), override, ways));
                if (!override) {
                    return all;
                }
            }
        }
        for (SourceText.Written written : source.at(layer.document(), steps)) {
            List<Way> longer = new ArrayList<>(ways);
            longer.addAll(written.ways());
            all.add(new Writing.Text(layer, source, written, longer));
        }
        return all;
    }

    private static boolean leads(Document.Tag tag, List<String> steps) {
        return tag.steps().size() <= steps.size()
                && tag.steps().equals(steps.subList(0, tag.steps().size()));
    }

    /** What a service has from the one that it extends. */
    private List<Writing> extended(Layer layer, List<String> steps, List<Way> ways) {
        if (steps.size() < 3 || !steps.getFirst().equals(SERVICES) || ways.size() > LONGEST_CHAIN) {
            return List.of();
        }
        Optional<Value> extended =
                layer.content()
                        .fields(SERVICES)
                        .flatMap(all -> all.fields(steps.get(1)))
                        .flatMap(service -> service.get("extends"));
        return extended.flatMap(value -> base(layer, value))
                .map(base -> {
                    List<String> there = new ArrayList<>(steps);
                    there.set(1, base.service());
                    List<Way> longer = new ArrayList<>(ways);
                    longer.add(new Way.Extended(base.service(), base.at()));
                    return in(base.layer(), there, longer);
                })
                .orElse(List.of());
    }

    private record Extended(Layer layer, String service, Position at) {}

    private Optional<Extended> base(Layer layer, Value extended) {
        Optional<Position> at = extended.origin().key().or(() -> extended.origin().position());
        if (at.isEmpty()) {
            return Optional.empty();
        }
        if (extended instanceof Value.Fields fields) {
            Optional<Layer> from =
                    fields.text("file").map(file -> other(layer, file)).orElse(Optional.of(layer));
            return from.flatMap(found ->
                    fields.text("service").map(name -> new Extended(found, name, at.get())));
        }
        return extended.asText().map(name -> new Extended(layer, name, at.get()));
    }

    private Optional<Layer> other(Layer layer, String file) {
        try {
            return Optional.ofNullable(
                    traced.bases().get(layer.folder().resolve(file).normalize()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
