package io.windlass.compose.edit;

import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What may be chosen by chance from what a file says. */
class Chances {

    static final List<String> TEXTS =
            List.of(
                    "nginx:1.27",
                    "yes",
                    "3.10",
                    "22:22",
                    "a: b",
                    "it's",
                    "\"q\"",
                    "${TAG:-1}",
                    "#no",
                    "a #b",
                    "- x",
                    "*star",
                    "&and",
                    "!bang",
                    "{a}",
                    "[b",
                    "x, y",
                    " lead",
                    "trail ",
                    "",
                    "null",
                    "~",
                    "0755",
                    "1e3",
                    "🐳 whale",
                    "tab\there",
                    "C:\\dir",
                    "two\nlines\n",
                    "one\ntwo",
                    "@at",
                    "`tick`",
                    "%p",
                    "|",
                    ">",
                    "? q",
                    ": c",
                    "2024-01-15",
                    "key:",
                    "http://x:80/y?z=1#f",
                    "$$HOME",
                    "é",
                    "true",
                    "-",
                    "--");

    final Random random;
    final Value root;
    final List<String> services;
    private int fresh;

    Chances(Random random, List<Value> documents) {
        this.random = random;
        Value chosen = documents.isEmpty() ? Intent.NOTHING : documents.getLast();
        for (Value document : documents) {
            if (Intent.at(document, List.of("services")).isPresent()) {
                chosen = document;
            }
        }
        this.root = chosen;
        this.services = keys(List.of("services"));
    }

    String pick(List<String> from) {
        return from.isEmpty() ? "web" : from.get(random.nextInt(from.size()));
    }

    String service() {
        return pick(services);
    }

    String fresh(String word) {
        return word + fresh++ + random.nextInt(1000);
    }

    List<String> keys(List<String> path) {
        return Intent.at(root, path).orElse(Intent.NOTHING) instanceof Value.Fields(var all, _)
                ? List.copyOf(all.keySet())
                : List.of();
    }

    static ModelPath path(List<String> steps) {
        ModelPath path = new ModelPath(List.of());
        for (String step : steps) {
            path =
                    step.startsWith("\0")
                            ? path.index(Integer.parseInt(step.substring(1)))
                            : path.key(step);
        }
        return path;
    }

    static List<String> plain(List<String> steps) {
        return steps.stream().map(step -> step.replace("\0", "")).toList();
    }

    /** Every place below the top, items of lists marked. */
    List<List<String>> places() {
        List<List<String>> all = new ArrayList<>();
        collect(root, List.of(), all);
        return all;
    }

    static void collect(Value value, List<String> at, List<List<String>> all) {
        if (at.size() > 12 || all.size() > 5000) {
            return;
        }
        if (!at.isEmpty()) {
            all.add(at);
        }
        switch (value) {
            case Value.Fields(var fields, _) ->
                    fields.forEach((key, inner) -> collect(inner, plus(at, key), all));
            case Value.Items(var items, _) -> {
                for (int i = 0; i < items.size(); i++) {
                    collect(items.get(i), plus(at, "\0" + i), all);
                }
            }
            default -> {
                // nothing below
            }
        }
    }

    static List<String> plus(List<String> path, String... steps) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(steps));
        return longer;
    }

    List<String> place() {
        List<List<String>> all = places();
        return all.isEmpty() ? List.of("name") : all.get(random.nextInt(all.size()));
    }
}
