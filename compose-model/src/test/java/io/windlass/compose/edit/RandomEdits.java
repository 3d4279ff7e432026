package io.windlass.compose.edit;

import io.windlass.compose.model.Dependency.Condition;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Chooses edits by chance that make sense for what a file says, each with what it should do. */
final class RandomEdits extends Chances {

    /**
     * An edit to be tried.
     *
     * @param target the place by which the document is chosen; empty for all documents
     * @param intent what the values are afterwards
     * @param adds whether nothing may be lost
     * @param back the edit that takes it back, where there is one
     */
    record Attempt(
            ComposeEdit edit,
            List<String> target,
            UnaryOperator<Value> intent,
            boolean adds,
            Optional<ComposeEdit> back) {}

    RandomEdits(Random random, List<Value> documents) {
        super(random, documents);
    }

    Attempt next() {
        return switch (random.nextInt(24)) {
            case 0, 1 -> replaced();
            case 2 -> newKey();
            case 3 -> structured();
            case 4, 5 -> removed();
            case 6 -> item();
            case 7 -> addService();
            case 8 -> renameService();
            case 9 -> duplicate();
            case 10, 11 -> addDependency();
            case 12 -> condition();
            case 13 -> removeDependency();
            case 14, 15 -> variable();
            case 16 -> withoutVariable();
            case 17 -> join();
            case 18 -> mount();
            case 19 -> declare();
            case 20 -> renameVolume();
            case 21 -> publish();
            case 22 -> profile();
            default -> renameNetwork();
        };
    }

    private Attempt set(List<String> at, Fragment value, Value wanted, boolean adds) {
        List<String> steps = plain(at);
        boolean there = Intent.at(root, steps).isPresent();
        return new Attempt(
                new ComposeEdit.SetValue(path(at), value),
                steps,
                tree -> Intent.set(tree, steps, Optional.of(wanted)),
                adds && !there, // chance may give a name that is taken
                there || !adds
                        ? Optional.empty()
                        : Optional.of(new ComposeEdit.RemoveValue(path(at))));
    }

    private Attempt replaced() {
        String text = pick(TEXTS);
        return random.nextInt(5) == 0
                ? set(
                        place(),
                        new Fragment.Plain("7"),
                        new Value.Int(7, Intent.NOTHING.origin()),
                        false)
                : set(place(), Fragment.text(text), Intent.text(text), false);
    }

    private Attempt newKey() {
        String text = pick(TEXTS);
        List<String> service = List.of("services", service());
        List<List<String>> keys =
                List.of(
                        plus(service, fresh("x-k")),
                        plus(service, "labels", fresh("com.example.")),
                        plus(service, "deploy", "resources", "limits", fresh("m")),
                        List.of(fresh("x-top")));
        List<String> at = keys.get(random.nextInt(keys.size()));
        boolean list =
                Intent.at(root, at.subList(0, at.size() - 1)).orElse(Intent.NOTHING)
                        instanceof Value.Items;
        return set(
                list ? plus(service, fresh("x-l")) : at,
                Fragment.text(text),
                Intent.text(text),
                true);
    }

    private Attempt structured() {
        String text = pick(TEXTS);
        SequencedMap<String, Fragment> body = new LinkedHashMap<>();
        body.put("test", Fragment.list(Fragment.text("CMD"), Fragment.text(text)));
        body.put("deep", Fragment.field("er", Fragment.text(text)));
        Value wanted =
                Intent.fields(
                        Map.of(
                                "test",
                                        Intent.items(
                                                List.of(Intent.text("CMD"), Intent.text(text))),
                                "deep", Intent.fields(Map.of("er", Intent.text(text)))));
        boolean over = random.nextBoolean();
        List<String> at = over ? place() : List.of("services", service(), fresh("x-body"));
        return set(at, new Fragment.Fields(body), wanted, !over);
    }

    private Attempt removed() {
        List<String> at = place();
        List<String> steps = plain(at);
        return new Attempt(
                new ComposeEdit.RemoveValue(path(at)),
                steps,
                tree -> Intent.remove(tree, steps),
                false,
                Optional.empty());
    }

    private Attempt item() {
        List<String> list =
                List.of("services", service(), random.nextBoolean() ? "x-list" : "cap_add");
        String text = pick(TEXTS);
        int count =
                Intent.at(root, list).orElse(Intent.NOTHING) instanceof Value.Items(var all, _)
                        ? all.size()
                        : 0;
        return new Attempt(
                new ComposeEdit.AddItem(path(list), Fragment.text(text)),
                list,
                tree -> Intent.append(tree, list, Intent.text(text)),
                true,
                Optional.of(new ComposeEdit.RemoveValue(path(list).index(count))));
    }

    private Attempt addService() {
        String name = fresh("svc");
        SequencedMap<String, Fragment> body = new LinkedHashMap<>();
        body.put("image", Fragment.text("redis:7"));
        body.put("ports", Fragment.list(Fragment.text("6379:6379")));
        Value wanted =
                Intent.fields(
                        Map.of(
                                "image", Intent.text("redis:7"),
                                "ports", Intent.items(List.of(Intent.text("6379:6379")))));
        return new Attempt(
                new ComposeEdit.AddService(name, new Fragment.Fields(body)),
                List.of("services"),
                tree -> Intent.set(tree, List.of("services", name), Optional.of(wanted)),
                true,
                Optional.of(new ComposeEdit.RemoveService(name)));
    }

    private Attempt renameService() {
        String from = service();
        String to = fresh("renamed-");
        return new Attempt(
                new ComposeEdit.RenameService(from, to),
                List.of(),
                tree -> Intent.renameService(tree, from, to),
                false,
                Optional.of(new ComposeEdit.RenameService(to, from)));
    }

    private Attempt duplicate() {
        String from = service();
        String copy = fresh("copy");
        return new Attempt(
                new ComposeEdit.DuplicateService(from, copy),
                List.of("services", from),
                tree ->
                        Intent.set(
                                tree,
                                List.of("services", copy),
                                Intent.at(tree, List.of("services", from))
                                        .map(RandomEdits::unplaced)),
                true,
                Optional.of(new ComposeEdit.RemoveValue(path(List.of("services", copy)))));
    }

    /** Without what a copy cannot share; its ports are looked at by a test of their own. */
    static Value unplaced(Value service) {
        return service instanceof Value.Fields(var all, _)
                ? Intent.set(
                        Intent.set(service, List.of("container_name"), Optional.empty()),
                        List.of("ports"),
                        Optional.empty())
                : service;
    }

    private List<String> onPath(String service) {
        return List.of("services", service, "depends_on");
    }

    private Attempt addDependency() {
        String service = service();
        String on = service();
        Optional<Condition> condition =
                random.nextBoolean() ? Optional.empty() : Optional.of(Condition.SERVICE_HEALTHY);
        String word = condition.orElse(Condition.SERVICE_STARTED).word();
        List<String> at = onPath(service);
        return new Attempt(
                new ComposeEdit.AddDependency(service, on, condition),
                at,
                tree ->
                        Intent.set(
                                Intent.attribute(tree, at, Intent::keyed),
                                plus(at, on),
                                Optional.of(Intent.fields(Map.of("condition", Intent.text(word))))),
                condition.isEmpty(),
                condition.isEmpty()
                        ? Optional.of(new ComposeEdit.RemoveDependency(service, on))
                        : Optional.empty());
    }

    private Attempt condition() {
        String service = service();
        List<String> at = onPath(service);
        Value list = Intent.at(root, at).map(Intent::keyed).orElse(Intent.NOTHING);
        String on =
                list instanceof Value.Fields(var all, _) ? pick(List.copyOf(all.keySet())) : "x";
        return new Attempt(
                new ComposeEdit.SetCondition(service, on, Condition.SERVICE_HEALTHY),
                at,
                tree ->
                        Intent.set(
                                Intent.attribute(tree, at, Intent::keyed),
                                plus(at, on, "condition"),
                                Optional.of(Intent.text("service_healthy"))),
                false,
                Optional.empty());
    }

    private Attempt removeDependency() {
        String service = service();
        List<String> at = onPath(service);
        Value list = Intent.at(root, at).map(Intent::keyed).orElse(Intent.NOTHING);
        String on =
                list instanceof Value.Fields(var all, _) ? pick(List.copyOf(all.keySet())) : "x";
        return new Attempt(
                new ComposeEdit.RemoveDependency(service, on),
                at,
                tree -> Intent.remove(Intent.attribute(tree, at, Intent::keyed), plus(at, on)),
                false,
                Optional.empty());
    }

    private Attempt variable() {
        String service = service();
        List<String> at = List.of("services", service, "environment");
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            values.put(random.nextInt(3) == 0 ? variableOf(service) : fresh("KEY_"), pick(TEXTS));
        }
        return new Attempt(
                new ComposeEdit.SetVariables(service, values),
                at,
                tree -> {
                    Value result = tree;
                    for (Map.Entry<String, String> entry : values.entrySet()) {
                        result = withVariable(result, at, entry.getKey(), entry.getValue());
                    }
                    return result;
                },
                false,
                Optional.empty());
    }

    private static Value withVariable(Value tree, List<String> at, String key, String value) {
        if (Intent.at(tree, at).orElse(Intent.NOTHING) instanceof Value.Items(var all, _)) {
            List<Value> items = new ArrayList<>(all);
            Value item = Intent.text(key + "=" + value);
            int position = position(all, key);
            if (position < 0) {
                items.add(item);
            } else {
                items.set(position, item);
            }
            return Intent.set(tree, at, Optional.of(Intent.items(items)));
        }
        return Intent.set(tree, plus(at, key), Optional.of(Intent.text(value)));
    }

    private static int position(List<Value> items, String key) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i)
                    .asText()
                    .filter(text -> (text + "=").startsWith(key + "="))
                    .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private String variableOf(String service) {
        return switch (Intent.at(root, List.of("services", service, "environment"))
                .orElse(Intent.NOTHING)) {
            case Value.Fields(var all, _) when !all.isEmpty() -> pick(List.copyOf(all.keySet()));
            case Value.Items(var all, _) when !all.isEmpty() ->
                    all.get(random.nextInt(all.size())).asText().orElse("A").split("=", 2)[0];
            default -> "A";
        };
    }

    private Attempt withoutVariable() {
        String service = service();
        String key = variableOf(service);
        List<String> at = List.of("services", service, "environment");
        return new Attempt(
                new ComposeEdit.RemoveEnvironment(service, key),
                at,
                tree ->
                        Intent.at(tree, at).orElse(Intent.NOTHING)
                                        instanceof Value.Items(var all, _)
                                ? Intent.remove(tree, plus(at, "" + position(all, key)))
                                : Intent.remove(tree, plus(at, key)),
                false,
                Optional.empty());
    }

    private Attempt join() {
        String service = service();
        String network = fresh("net");
        List<String> at = List.of("services", service, "networks");
        boolean keep = random.nextBoolean();
        return new Attempt(
                new ComposeEdit.JoinNetwork(service, network, keep),
                at,
                tree ->
                        switch (Intent.at(tree, at).orElse(Intent.NOTHING)) {
                            case Value.Fields _ ->
                                    Intent.set(
                                            tree, plus(at, network), Optional.of(Intent.NOTHING));
                            case Value.Items _ -> Intent.append(tree, at, Intent.text(network));
                            default -> {
                                boolean absent = Intent.at(tree, at).isEmpty();
                                Value first =
                                        keep && absent
                                                ? Intent.append(tree, at, Intent.text("default"))
                                                : tree;
                                yield Intent.append(first, at, Intent.text(network));
                            }
                        },
                true,
                Optional.empty());
    }

    private Attempt mount() {
        String service = service();
        String name = fresh("data");
        String mount = (random.nextBoolean() ? "./" : "") + name + ":/" + name;
        List<String> at = List.of("services", service, "volumes");
        return new Attempt(
                new ComposeEdit.AddMount(service, mount),
                at,
                tree -> {
                    Value with = Intent.append(tree, at, Intent.text(mount));
                    return mount.startsWith(".")
                            ? with
                            : Intent.set(
                                    with, List.of("volumes", name), Optional.of(Intent.NOTHING));
                },
                true,
                mount.startsWith(".")
                        ? Optional.of(new ComposeEdit.RemoveMount(service, "/" + name))
                        : Optional.empty());
    }

    private Attempt declare() {
        ComposeEdit.Section[] all = ComposeEdit.Section.values();
        ComposeEdit.Section section = all[random.nextInt(all.length)];
        String name = fresh("made");
        SequencedMap<String, Fragment> body = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            body.put("external", new Fragment.Plain("true"));
        }
        Value wanted =
                body.isEmpty()
                        ? Intent.NOTHING
                        : Intent.fields(
                                Map.of("external", new Value.Bool(true, Intent.NOTHING.origin())));
        List<String> at = List.of(section.key(), name);
        return new Attempt(
                new ComposeEdit.Declare(section, name, new Fragment.Fields(body)),
                at,
                tree -> Intent.set(tree, at, Optional.of(wanted)),
                true,
                Optional.of(new ComposeEdit.RemoveValue(path(at))));
    }

    private Attempt renameVolume() {
        String from = pick(keys(List.of("volumes")));
        String to = fresh("vol");
        return new Attempt(
                new ComposeEdit.RenameResource(ComposeEdit.Section.VOLUMES, from, to),
                List.of(),
                tree -> Intent.renameVolume(tree, from, to),
                false,
                Optional.of(new ComposeEdit.RenameResource(ComposeEdit.Section.VOLUMES, to, from)));
    }

    private Attempt renameNetwork() {
        String from = pick(keys(List.of("networks")));
        String to = fresh("lan");
        return new Attempt(
                new ComposeEdit.RenameResource(ComposeEdit.Section.NETWORKS, from, to),
                List.of(),
                tree -> Intent.renameNetwork(tree, from, to),
                false,
                Optional.of(
                        new ComposeEdit.RenameResource(ComposeEdit.Section.NETWORKS, to, from)));
    }

    private Attempt publish() {
        String service = service();
        String text = (20000 + random.nextInt(9999)) + ":80";
        PublishedPort port = PublishedPort.parse(text).orElseThrow();
        List<String> at = List.of("services", service, "ports");
        return new Attempt(
                new ComposeEdit.Publish(service, port),
                at,
                tree -> {
                    boolean longer =
                            Intent.at(tree, at).orElse(Intent.NOTHING)
                                            instanceof Value.Items(var all, _)
                                    && !all.isEmpty()
                                    && all.getLast() instanceof Value.Fields;
                    return Intent.append(
                            tree, at, longer ? longPort(tree, at, port) : Intent.text(text));
                },
                true,
                Optional.of(new ComposeEdit.Unpublish(service, port)));
    }

    private static Value longPort(Value tree, List<String> at, PublishedPort port) {
        boolean number =
                Intent.at(tree, at).orElse(Intent.NOTHING) instanceof Value.Items(var all, _)
                        && all.getLast() instanceof Value.Fields(var last, _)
                        && last.get("published") instanceof Value.Int;
        return Intent.fields(
                Map.of(
                        "target",
                        new Value.Int(80, Intent.NOTHING.origin()),
                        "published",
                        number
                                ? new Value.Int(
                                        Integer.parseInt(port.published()), Intent.NOTHING.origin())
                                : Intent.text(port.published())));
    }

    private Attempt profile() {
        String service = service();
        String profile = fresh("prof");
        List<String> at = List.of("services", service, "profiles");
        return new Attempt(
                new ComposeEdit.PutInProfile(List.of(service), profile),
                at,
                tree -> Intent.append(tree, at, Intent.text(profile)),
                true,
                Optional.of(new ComposeEdit.TakeOutOfProfile(List.of(service), profile)));
    }
}
