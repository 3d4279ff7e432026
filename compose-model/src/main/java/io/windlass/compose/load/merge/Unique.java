package io.windlass.compose.load.merge;

import io.windlass.compose.load.form.VolumeSpecs;
import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.load.tree.PathTree;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.load.tree.Rewriter;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one of the items of a list that mean the same: two values for a variable, two mounts at one
 * target. The last one counts, at the place of the first.
 */
public final class Unique {

    /** What an item is known by; empty after saying that it has nothing to be known by. */
    @FunctionalInterface
    private interface Key {
        Optional<String> of(Value item, Place place);
    }

    private final Findings findings;
    private final PathTree<Rewriter.Step> steps;

    public Unique(Findings findings) {
        this.findings = findings;
        Map<String, Rewriter.Step> all = new HashMap<>();
        for (String key :
                List.of(
                        "networks.*.labels",
                        "networks.*.ipam.options",
                        "services.*.annotations",
                        "services.*.build.args",
                        "services.*.build.additional_contexts",
                        "services.*.build.platform",
                        "services.*.build.tags",
                        "services.*.build.labels",
                        "services.*.cap_add",
                        "services.*.cap_drop",
                        "services.*.deploy.labels",
                        "services.*.dns",
                        "services.*.dns_opt",
                        "services.*.dns_search",
                        "services.*.environment",
                        "services.*.labels",
                        "services.*.links",
                        "services.*.networks.*.aliases",
                        "services.*.networks.*.link_local_ips",
                        "services.*.profiles",
                        "services.*.sysctls",
                        "services.*.tmpfs")) {
            all.put(key, by(this::name));
        }
        all.put("services.*.devices", by(this::device));
        all.put("services.*.volumes", by(this::volume));
        all.put("services.*.configs", by((item, place) -> mount(item, place, "")));
        all.put("services.*.secrets", by((item, place) -> mount(item, place, "/run/secrets")));
        all.put("services.*.env_file", by(this::envFile));
        all.put("services.*.expose", by(this::expose));
        all.put("services.*.ports", by(this::port));
        steps = PathTree.of(all);
    }

    public Value.Fields enforce(Value.Fields file) {
        return Rewriter.rewrite(file, Place.top(), steps) instanceof Value.Fields result
                ? result
                : file;
    }

    /**
     * The tree as the reference prints it while variables are not filled in, and as it prints
     * {@code x-} keys: empty lists come out as null, except where items are made unique.
     */
    public Value.Fields emptyListsAsNull(Value.Fields file) {
        return fieldsAsNull(file, steps);
    }

    private static Value.Fields fieldsAsNull(
            Value.Fields fields, @Nullable PathTree<Rewriter.Step> steps) {
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        fields.values()
                .forEach((key, value) ->
                        result.put(key, asNull(value, steps == null ? null : steps.below(key))));
        return new Value.Fields(result, fields.origin());
    }

    private static Value asNull(Value value, @Nullable PathTree<Rewriter.Step> steps) {
        return switch (value) {
            case Value.Fields fields -> fieldsAsNull(fields, steps);
            case Value.Items(var items, var origin) -> {
                if (items.isEmpty()) {
                    yield steps != null && steps.here() != null ? value : new Value.Null(origin);
                }
                yield new Value.Items(
                        items.stream().map(item -> asNull(item, null)).toList(), origin);
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    value;
        };
    }

    private static Rewriter.Step by(Key key) {
        return (value, place) -> {
            if (!(value instanceof Value.Items(var items, var origin))) {
                return value;
            }
            List<Value> kept = new ArrayList<>(items.size());
            Map<String, Integer> known = new HashMap<>();
            for (int i = 0; i < items.size(); i++) {
                Value item = items.get(i);
                Optional<String> name = key.of(item, place.item(i));
                if (name.isEmpty()) {
                    continue;
                }
                Integer index = known.putIfAbsent(name.get(), kept.size());
                if (index == null) {
                    kept.add(item);
                } else {
                    Value first = kept.get(index);
                    kept.set(index, item.from(item.origin().over(first.origin())));
                }
            }
            return kept.size() == items.size() ? value : new Value.Items(kept, origin);
        };
    }

    private Optional<String> name(Value item, Place place) {
        if (!(item instanceof Value.Text(String text, _))) {
            return itself(place);
        }
        int equals = text.indexOf('=');
        return Optional.of(equals < 0 ? text : text.substring(0, equals));
    }

    /** Kept for the schema to tell what is wrong with it. */
    private static Optional<String> itself(Place place) {
        return Optional.of("\0" + place);
    }

    private Optional<String> unexpected(Value item, Place place, String wanted) {
        findings.error(
                Code.WRONG_TYPE,
                place,
                item,
                place + " has an unexpected type: it must be " + wanted + ".",
                item.asText().isPresent()
                        ? new Fix[] {Fix.here("Put it in quotes", new Remedy.Quoted())}
                        : new Fix[0]);
        return Optional.empty();
    }

    private Optional<String> target(Value.Fields fields, Place place, String what) {
        if (fields.values().get("target") instanceof Value.Text(String target, _)) {
            return Optional.of(target);
        }
        findings.error(
                Code.INVALID_VALUE,
                place,
                fields,
                what + " " + place + " is missing a mount target.");
        return Optional.empty();
    }

    private Optional<String> volume(Value item, Place place) {
        if (item instanceof Value.Fields fields) {
            return target(fields, place, "Service volume");
        }
        if (!(item instanceof Value.Text(String text, _))) {
            return Optional.of("");
        }
        try {
            return Optional.of(VolumeSpecs.target(text));
        } catch (VolumeSpecs.Invalid e) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    item,
                    "Invalid volume \"" + text + "\": " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Optional<String> device(Value item, Place place) {
        if (item instanceof Value.Fields fields) {
            return target(fields, place, "Service device");
        }
        if (!(item instanceof Value.Text(String text, _))) {
            return Optional.of("");
        }
        String[] parts = text.split(":", -1);
        return Optional.of(parts.length == 1 ? parts[0] : parts[1]);
    }

    private Optional<String> mount(Value item, Place place, String folder) {
        return switch (item) {
            case Value.Text(String source, _) -> Optional.of(folder + "/" + source);
            case Value.Fields(var fields, _) -> {
                Value target = fields.get("target");
                Value source = fields.get("source");
                yield Optional.of(
                        target != null
                                ? GoText.print(target)
                                : folder + "/" + (source == null ? "" : GoText.print(source)));
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Date _,
                    Value.Items _ ->
                    itself(place);
        };
    }

    private Optional<String> envFile(Value item, Place place) {
        if (item instanceof Value.Text(String path, _)) {
            return Optional.of(path);
        }
        if (!(item instanceof Value.Fields(var fields, _))) {
            return Optional.of("");
        }
        Value path = fields.get("path");
        if (path == null) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    item,
                    "The environment file " + place + " has no path.");
            return Optional.empty();
        }
        return Optional.of(GoText.print(path));
    }

    private Optional<String> expose(Value item, Place place) {
        if (item instanceof Value.Text || item instanceof Value.Int) {
            return Optional.of(GoText.print(item));
        }
        return item instanceof Value.Real ? unexpected(item, place, "a port") : itself(place);
    }

    private Optional<String> port(Value item, Place place) {
        if (item instanceof Value.Int || item instanceof Value.Text) {
            return Optional.of(GoText.print(item));
        }
        if (!(item instanceof Value.Fields(var fields, _))) {
            return Optional.of("");
        }
        if (!fields.containsKey("target")) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    item,
                    "Service ports " + place + " is missing a target port.");
            return Optional.empty();
        }
        Value published = fields.get("published");
        String shown = published == null ? "none" : GoText.print(published);
        // a port published as a number and one published as text count as different
        String kind = published instanceof Value.Int ? "#" : "";
        return Optional.of(
                text(fields.get("host_ip"), "0.0.0.0")
                        + ":"
                        + kind
                        + shown
                        + ":"
                        + text(fields.get("target"), "")
                        + "/"
                        + text(fields.get("protocol"), "tcp"));
    }

    private static String text(@Nullable Value value, String absent) {
        return value == null ? absent : GoText.print(value);
    }
}
