package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.load.tree.Rewriter;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Each short form of the specification as the long one. What fits no form is left as it is. */
final class ShortForms {

    private final boolean lenient;
    private final Findings findings;

    /**
     * @param lenient leaves alone what cannot be understood: variables are not filled in
     */
    ShortForms(boolean lenient, Findings findings) {
        this.lenient = lenient;
        this.findings = findings;
    }

    private void invalid(Place place, Value value, String sentence) {
        if (!lenient) {
            findings.error(Code.INVALID_VALUE, place, value, sentence);
        }
    }

    static Value.Fields single(String key, Value value) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put(key, value);
        return new Value.Fields(fields, value.origin());
    }

    static Value textToList(Value value, Place place) {
        return value instanceof Value.Text
                ? new Value.Items(List.of(value), value.origin())
                : value;
    }

    static Value printed(Value value, Place place) {
        return value instanceof Value.Text
                ? value
                : new Value.Text(GoText.print(value), value.origin());
    }

    static Value fileMount(Value value, Place place) {
        return value instanceof Value.Text ? single("source", value) : value;
    }

    static Value extended(Value value, Place place) {
        return value instanceof Value.Text ? single("service", value) : value;
    }

    static Value gpus(Value value, Place place) {
        return value instanceof Value.Text
                ? new Value.Items(
                        List.of(single("count", new Value.Text("all", value.origin()))),
                        value.origin())
                : value;
    }

    static Value namesToMap(Value value, Place place) {
        if (!(value instanceof Value.Items(var names, var origin))) {
            return value;
        }
        SequencedMap<String, Value> map = new LinkedHashMap<>();
        for (Value name : names) {
            map.put(GoText.print(name), new Value.Null(name.origin()));
        }
        return new Value.Fields(map, origin);
    }

    static Value.Fields dependency(Origin origin) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("condition", new Value.Text("service_started", origin));
        fields.put("required", new Value.Bool(true, origin));
        return new Value.Fields(fields, origin);
    }

    static Value dependsOn(Value value, Place place) {
        SequencedMap<String, Value> map = new LinkedHashMap<>();
        if (value instanceof Value.Items(var names, _)) {
            for (Value name : names) {
                map.put(GoText.print(name), dependency(name.origin()));
            }
        } else if (value instanceof Value.Fields(var entries, _)) {
            entries.forEach((name, entry) -> {
                if (entry instanceof Value.Fields(var given, var origin)) {
                    SequencedMap<String, Value> all = new LinkedHashMap<>(given);
                    dependency(origin).values().forEach(all::putIfAbsent);
                    map.put(name, new Value.Fields(all, origin));
                } else {
                    map.put(name, entry);
                }
            });
        } else {
            return value;
        }
        return new Value.Fields(map, value.origin());
    }

    static Value envFile(Value value, Place place) {
        List<Value> entries = new ArrayList<>();
        if (value instanceof Value.Items(var items, _)) {
            items.forEach(item -> entries.add(envFileEntry(item)));
        } else if (value instanceof Value.Text) {
            entries.add(envFileEntry(value));
        } else {
            return value;
        }
        return new Value.Items(entries, value.origin());
    }

    private static Value envFileEntry(Value value) {
        Value.Fields fields = value instanceof Value.Fields given ? given : single("path", value);
        if (fields.values().containsKey("required")) {
            return fields;
        }
        SequencedMap<String, Value> all = new LinkedHashMap<>(fields.values());
        all.put("required", new Value.Bool(true, value.origin()));
        return new Value.Fields(all, value.origin());
    }

    Value keyValues(Value value, Place place) {
        if (!(value instanceof Value.Items(var items, var origin))) {
            return value;
        }
        SequencedMap<String, Value> map = new LinkedHashMap<>();
        for (Value item : items) {
            String text = GoText.print(item);
            int equals = text.indexOf('=');
            if (equals < 0) {
                invalid(
                        place,
                        item,
                        "Invalid value " + text + " at " + place + ": write key=value.");
                return value;
            }
            map.put(
                    text.substring(0, equals),
                    new Value.Text(text.substring(equals + 1), item.origin()));
        }
        return new Value.Fields(map, origin);
    }

    Value ssh(Value value, Place place) {
        if (!(value instanceof Value.Items(var items, var origin))) {
            return value;
        }
        SequencedMap<String, Value> map = new LinkedHashMap<>();
        for (Value item : items) {
            String text = GoText.print(item);
            int equals = text.indexOf('=');
            if (equals < 0 && !text.equals("default")) {
                invalid(place, item, "Invalid ssh key \"" + text + "\": default, or id=path.");
            }
            map.put(
                    equals < 0 ? text : text.substring(0, equals),
                    equals < 0
                            ? new Value.Null(item.origin())
                            : new Value.Text(text.substring(equals + 1), item.origin()));
        }
        return new Value.Fields(map, origin);
    }

    Value device(Value value, Place place) {
        if (!(value instanceof Value.Text(String text, var origin))) {
            return value;
        }
        String[] parts = text.split(":", -1);
        if (parts.length > 3) {
            invalid(
                    place,
                    value,
                    "Confusing device mapping " + text + ": please use the long syntax.");
        }
        boolean usable = parts.length <= 3;
        String source = usable ? parts[0] : "";
        String target = usable && parts.length > 1 ? parts[1] : "";
        SequencedMap<String, Value> device = new LinkedHashMap<>();
        device.put("source", new Value.Text(source, origin));
        device.put("target", new Value.Text(target.isEmpty() ? source : target, origin));
        device.put("permissions", new Value.Text(parts.length == 3 ? parts[2] : "rwm", origin));
        return new Value.Fields(device, origin);
    }

    Value volume(Value value, Place place) {
        if (!(value instanceof Value.Text(String text, var origin))) {
            return value;
        }
        try {
            return VolumeSpecs.expand(text, origin);
        } catch (VolumeSpecs.Invalid e) {
            invalid(place, value, "Invalid volume \"" + text + "\": " + e.getMessage() + ".");
            return value;
        }
    }

    Value ports(Value value, Place place) {
        if (!(value instanceof Value.Items(var items, var origin))) {
            return value;
        }
        List<Value> ports = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Value item = items.get(i);
            if (item instanceof Value.Fields) {
                ports.add(item);
                continue;
            }
            if (!(item instanceof Value.Int) && !(item instanceof Value.Text)) {
                findings.error(
                        Code.WRONG_TYPE,
                        place.item(i),
                        item,
                        "Invalid type at " + place.item(i) + ": a port is a number or a text.");
                continue;
            }
            try {
                ports.addAll(PortSpecs.expand(GoText.print(item), item.origin()));
            } catch (PortSpecs.Invalid e) {
                if (lenient) {
                    return value;
                }
                invalid(
                        place.item(i),
                        item,
                        "Invalid port \"" + GoText.print(item) + "\": " + e.getMessage() + ".");
            }
        }
        return new Value.Items(ports, origin);
    }

    /** {@code external: {name: x}} of old files becomes {@code external: true} and the name. */
    Value external(Value value, Place place) {
        if (!(value instanceof Value.Fields(var fields, var origin))
                || !(fields.get("external") instanceof Value.Fields external)) {
            return value;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>(fields);
        result.put("external", new Value.Bool(true, external.origin()));
        Value oldName = external.values().get("name");
        if (oldName != null) {
            Value name = fields.get("name");
            findings.warning(
                    Code.OBSOLETE,
                    place,
                    oldName,
                    place + ": external.name is deprecated; write name, and external: true.");
            if (name == null) {
                result.put("name", oldName);
            } else if (!name.equals(oldName)) {
                findings.error(
                        Code.CONFLICT,
                        place,
                        oldName,
                        place + ": name and external.name conflict; only use name.");
            }
        }
        return new Value.Fields(result, origin);
    }

    /** A build given as text is its context; what else has short forms lies below. */
    static Rewriter.Step build(io.windlass.compose.load.tree.PathTree<Rewriter.Step> below) {
        return new Rewriter.Step() {
            @Override
            public @Nullable Value apply(Value value, Place place) {
                return value instanceof Value.Text
                        ? single("context", value)
                        : Rewriter.below(value, place, below);
            }
        };
    }
}
