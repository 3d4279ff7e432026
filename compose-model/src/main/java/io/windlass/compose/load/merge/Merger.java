package io.windlass.compose.load.merge;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.load.tree.PathTree;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays a later file over an earlier one. Mappings are merged, lists are appended, other values are
 * replaced; some attributes have rules of their own. What replaces something remembers it.
 */
public final class Merger {

    /** Merges two values at a place. */
    @FunctionalInterface
    private interface Rule {
        Value merge(Merger merger, Value base, Value over, Place place, PathTree<Rule> rules);
    }

    /** Lists of {@code key=value}, also where they are written as mappings. */
    private static final List<String> SEQUENCES =
            List.of(
                    "networks.*.labels",
                    "volumes.*.labels",
                    "services.*.annotations",
                    "services.*.build.args",
                    "services.*.build.additional_contexts",
                    "services.*.build.labels",
                    "services.*.deploy.labels",
                    "services.*.dns",
                    "services.*.dns_opt",
                    "services.*.dns_search",
                    "services.*.env_file",
                    "services.*.label_file",
                    "services.*.environment",
                    "services.*.labels",
                    "services.*.volumes.*.volume.labels",
                    "services.*.sysctls",
                    "services.*.tmpfs");

    private static final List<String> REPLACED =
            List.of(
                    "services.*.command",
                    "services.*.entrypoint",
                    "services.*.healthcheck.test",
                    "services.*.ulimits.*");

    private static final PathTree<Rule> RULES = PathTree.of(rules());

    private final Findings findings;

    public Merger(Findings findings) {
        this.findings = findings;
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        for (String key : SEQUENCES) {
            rules.put(key, (merger, base, over, _, _) -> merger.sequences(base, over));
        }
        for (String key : REPLACED) {
            rules.put(key, (_, base, over, _, _) -> replace(base, over));
        }
        rules.put("services.*.extra_hosts", (merger, base, over, _, _) -> merger.hosts(base, over));
        rules.put(
                "services.*.build.extra_hosts",
                (merger, base, over, _, _) -> merger.hosts(base, over));
        rules.put(
                "networks.*.ipam.config",
                (merger, base, over, place, below) ->
                        new IpamMerge(merger.findings).merge(base, over, place));
        rules.put(
                "services.*.build",
                (merger, base, over, place, below) ->
                        merger.mappings(
                                AsMapping.build(base), AsMapping.build(over), place, below));
        rules.put(
                "services.*.depends_on",
                (merger, base, over, place, below) ->
                        merger.mappings(
                                AsMapping.dependencies(base),
                                AsMapping.dependencies(over),
                                place,
                                below));
        rules.put("services.*.networks", Merger::named);
        rules.put("services.*.models", Merger::named);
        rules.put("services.*.logging", Merger::logging);
        return rules;
    }

    /** The merge of two files. */
    public Value.Fields merge(Value.Fields base, Value.Fields over) {
        return mappings(base, over, Place.top(), RULES);
    }

    /** The merge of a service over the one that it extends. */
    public Value.Fields mergeService(Value.Fields base, Value.Fields over, String name) {
        PathTree<Rule> services = RULES.below("services");
        PathTree<Rule> service = services == null ? null : services.below(name);
        return mappings(base, over, Place.of("services", name), service);
    }

    private Value values(Value base, Value over, Place place, @Nullable PathTree<Rule> rules) {
        Rule rule = rules == null ? null : rules.here();
        if (rule != null && rules != null) {
            return rule.merge(this, base, over, place, rules);
        }
        if (over instanceof Value.Null) {
            return base;
        }
        return switch (base) {
            case Value.Fields fields -> {
                if (over instanceof Value.Fields other) {
                    yield mappings(fields, other, place, rules);
                }
                yield cannotOverride(base, over, place, "a mapping");
            }
            case Value.Items items -> {
                if (over instanceof Value.Items other) {
                    yield append(items, other);
                }
                yield cannotOverride(base, over, place, "a list");
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    replace(base, over);
        };
    }

    private Value cannotOverride(Value base, Value over, Place place, String what) {
        String earlier = base.origin().position().map(position -> " (" + position + ")").orElse("");
        findings.error(
                Code.WRONG_TYPE,
                place,
                over,
                "Cannot override "
                        + place
                        + ": the earlier file"
                        + earlier
                        + " has "
                        + what
                        + " there, so it takes "
                        + what
                        + ".");
        return base;
    }

    private static Value replace(Value base, Value over) {
        return over.from(over.origin().over(base.origin()));
    }

    private static Value append(Value.Items base, Value.Items over) {
        List<Value> all = new ArrayList<>(base.values());
        all.addAll(over.values());
        return new Value.Items(all, base.origin());
    }

    private Value.Fields mappings(
            Value.Fields base, Value.Fields over, Place place, @Nullable PathTree<Rule> rules) {
        SequencedMap<String, Value> merged = new LinkedHashMap<>(base.values());
        over.values()
                .forEach((key, value) -> {
                    Value earlier = base.values().get(key);
                    merged.put(
                            key,
                            earlier == null
                                    ? value
                                    : values(
                                            earlier,
                                            value,
                                            place.key(key),
                                            rules == null ? null : rules.below(key)));
                });
        return new Value.Fields(merged, base.origin());
    }

    private Value sequences(Value base, Value over) {
        return append(AsSequence.of(base), AsSequence.of(over));
    }

    private Value hosts(Value base, Value over) {
        Value.Items earlier = AsSequence.of(base);
        List<Value> all = new ArrayList<>(earlier.values());
        Set<Value> known = new HashSet<>(all);
        for (Value host : AsSequence.of(over).values()) {
            if (!known.contains(host)) {
                all.add(host);
            }
        }
        return new Value.Items(all, base.origin());
    }

    private static Value named(
            Merger merger, Value base, Value over, Place place, PathTree<Rule> rules) {
        return merger.mappings(AsMapping.names(base), AsMapping.names(over), place, rules);
    }

    /** Options of different drivers do not mix. */
    private static Value logging(
            Merger merger, Value base, Value over, Place place, PathTree<Rule> rules) {
        if (!(base instanceof Value.Fields earlier) || !(over instanceof Value.Fields later)) {
            return merger.cannotOverride(base, over, place, "a mapping");
        }
        Value before = earlier.values().get("driver");
        Value after = later.values().get("driver");
        boolean same =
                before == null || after == null || GoText.print(before).equals(GoText.print(after));
        return same ? merger.mappings(earlier, later, place, rules) : replace(base, over);
    }
}
