package io.windlass.app.cli.edit;

import io.windlass.app.cli.args.UsageException;
import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** All that the edit command can do. */
public final class EditVerbs {

    private EditVerbs() {}

    public static List<EditVerb> all() {
        return Stream.of(
                        values(),
                        services(),
                        profiles(),
                        UseVerbs.dependencies(),
                        UseVerbs.publishing(),
                        UseVerbs.attachments(),
                        UseVerbs.resources())
                .flatMap(List::stream)
                .toList();
    }

    private static List<EditVerb> values() {
        return List.of(
                EditVerb.of(
                        "set",
                        "PATH VALUE",
                        "Write a value",
                        words -> {
                            ModelPath path = words.path(0);
                            return readings(
                                    words.values(1, path).stream()
                                            .<ComposeEdit>map(
                                                    value -> new ComposeEdit.SetValue(path, value))
                                            .toList());
                        }),
                EditVerb.of(
                        "add",
                        "PATH VALUE",
                        "Add an item to a list",
                        words -> {
                            ModelPath path = words.path(0);
                            return readings(
                                    words.values(1, path).stream()
                                            .<ComposeEdit>map(
                                                    value -> new ComposeEdit.AddItem(path, value))
                                            .toList());
                        }),
                EditVerb.of(
                        "remove",
                        "PATH",
                        "Take a value away",
                        words -> Wish.of(new ComposeEdit.RemoveValue(words.path(0)))));
    }

    private static Wish readings(List<ComposeEdit> edits) {
        return new Wish.Edit(edits);
    }

    private static List<EditVerb> services() {
        return List.of(
                EditVerb.of("add-service", "NAME", "Add a service", EditVerbs::service),
                EditVerb.of(
                        "remove-service",
                        "NAME",
                        "Remove a service and what refers to it",
                        words -> Wish.of(new ComposeEdit.RemoveService(words.word(0)))),
                EditVerb.of(
                        "rename-service",
                        "NAME NEW",
                        "Rename a service and what refers to it",
                        words ->
                                Wish.of(
                                        new ComposeEdit.RenameService(
                                                words.word(0), words.word(1)))),
                EditVerb.of(
                        "duplicate-service",
                        "NAME COPY",
                        "Copy a service, with host ports that are free",
                        words ->
                                Wish.of(
                                        new ComposeEdit.DuplicateService(
                                                words.word(0),
                                                words.word(1),
                                                EditWords.pairs(
                                                        words.given().list(EditFlags.PORT), ":")))),
                EditVerb.of(
                        "move-service",
                        "NAME FILE",
                        "Move a service to another file of the project",
                        words -> new Wish.Move(words.word(0), words.file(1))));
    }

    private static List<EditVerb> profiles() {
        return List.of(
                EditVerb.of(
                        "set-profile",
                        "PROFILE SERVICE...",
                        "Put services in a profile",
                        words ->
                                Wish.of(
                                        new ComposeEdit.PutInProfile(
                                                words.from(1), words.word(0)))),
                EditVerb.of(
                        "remove-profile",
                        "PROFILE SERVICE...",
                        "Take services out of a profile",
                        words ->
                                Wish.of(
                                        new ComposeEdit.TakeOutOfProfile(
                                                words.from(1), words.word(0)))));
    }

    private static Wish service(EditWords words) throws UsageException {
        SequencedMap<String, Fragment> body = new LinkedHashMap<>();
        words.given()
                .text(EditFlags.IMAGE)
                .ifPresent(image -> body.put("image", Fragment.text(image)));
        words.given()
                .text(EditFlags.BUILD)
                .ifPresent(folder -> body.put("build", Fragment.text(folder)));
        if (body.isEmpty()) {
            throw new UsageException("a service needs --image or --build");
        }
        SequencedMap<String, Fragment> variables = new LinkedHashMap<>();
        EditWords.pairs(words.given().list(EditFlags.ENV), "=")
                .forEach((key, value) -> variables.put(key, Fragment.text(value)));
        if (!variables.isEmpty()) {
            body.put("environment", new Fragment.Fields(variables));
        }
        List<String> ports = new ArrayList<>();
        for (String port : words.given().list(EditFlags.PUBLISH)) {
            ports.add(EditWords.port(port).toString());
        }
        if (!ports.isEmpty()) {
            body.put("ports", new Fragment.Items(EditWords.texts(ports)));
        }
        String name = words.word(0);
        List<ComposeEdit> edits = new ArrayList<>();
        edits.add(new ComposeEdit.AddService(name, new Fragment.Fields(body)));
        words.given()
                .list(EditFlags.VOLUME)
                .forEach(mount -> edits.add(new ComposeEdit.AddMount(name, mount)));
        return Wish.of(
                edits.size() == 1
                        ? edits.getFirst()
                        : new ComposeEdit.Together(edits.getFirst().title(), edits));
    }
}
