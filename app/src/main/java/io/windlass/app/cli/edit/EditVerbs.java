package io.windlass.app.cli.edit;

import io.windlass.app.cli.args.UsageException;
import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.ComposeEdit.Section;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** All that the edit command can do. */
public final class EditVerbs {

    private static final int ANY = Integer.MAX_VALUE;

    private EditVerbs() {}

    public static List<EditVerb> all() {
        return Stream.of(values(), services(), dependencies(), uses(), resources())
                .flatMap(List::stream)
                .toList();
    }

    private static List<EditVerb> values() {
        return List.of(
                new EditVerb(
                        "set",
                        "PATH VALUE",
                        "Write a value",
                        2,
                        2,
                        words -> {
                            ModelPath path = words.path(0);
                            return readings(
                                    words.values(1, path).stream()
                                            .<ComposeEdit>map(
                                                    value -> new ComposeEdit.SetValue(path, value))
                                            .toList());
                        }),
                new EditVerb(
                        "add",
                        "PATH VALUE",
                        "Add an item to a list",
                        2,
                        2,
                        words -> {
                            ModelPath path = words.path(0);
                            return readings(
                                    words.values(1, path).stream()
                                            .<ComposeEdit>map(
                                                    value -> new ComposeEdit.AddItem(path, value))
                                            .toList());
                        }),
                new EditVerb(
                        "remove",
                        "PATH",
                        "Take a value away",
                        1,
                        1,
                        words -> Wish.of(new ComposeEdit.RemoveValue(words.path(0)))));
    }

    private static Wish readings(List<ComposeEdit> edits) {
        return new Wish.Edit(edits);
    }

    private static List<EditVerb> services() {
        return List.of(
                new EditVerb("add-service", "NAME", "Add a service", 1, 1, EditVerbs::service),
                new EditVerb(
                        "remove-service",
                        "NAME",
                        "Remove a service and what refers to it",
                        1,
                        1,
                        words -> Wish.of(new ComposeEdit.RemoveService(words.word(0)))),
                new EditVerb(
                        "rename-service",
                        "NAME NEW",
                        "Rename a service and what refers to it",
                        2,
                        2,
                        words ->
                                Wish.of(
                                        new ComposeEdit.RenameService(
                                                words.word(0), words.word(1)))),
                new EditVerb(
                        "duplicate-service",
                        "NAME COPY",
                        "Copy a service, with host ports that are free",
                        2,
                        2,
                        words ->
                                Wish.of(
                                        new ComposeEdit.DuplicateService(
                                                words.word(0),
                                                words.word(1),
                                                EditWords.pairs(
                                                        words.given().list(EditFlags.PORT), ":")))),
                new EditVerb(
                        "move-service",
                        "NAME FILE",
                        "Move a service to another file of the project",
                        2,
                        2,
                        words -> new Wish.Move(words.word(0), words.file(1))),
                new EditVerb(
                        "set-profile",
                        "PROFILE SERVICE...",
                        "Put services in a profile",
                        2,
                        ANY,
                        words ->
                                Wish.of(
                                        new ComposeEdit.PutInProfile(
                                                words.from(1), words.word(0)))),
                new EditVerb(
                        "remove-profile",
                        "PROFILE SERVICE...",
                        "Take services out of a profile",
                        2,
                        ANY,
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

    private static List<EditVerb> dependencies() {
        return List.of(
                new EditVerb(
                        "add-dependency",
                        "SERVICE ON",
                        "Make a service wait for another",
                        2,
                        2,
                        words ->
                                Wish.of(
                                        new ComposeEdit.AddDependency(
                                                words.word(0), words.word(1), words.condition()))),
                new EditVerb(
                        "set-condition",
                        "SERVICE ON CONDITION",
                        "Say what a dependency waits for",
                        3,
                        3,
                        words ->
                                Wish.of(
                                        new ComposeEdit.SetCondition(
                                                words.word(0),
                                                words.word(1),
                                                EditWords.condition(words.word(2))))),
                new EditVerb(
                        "remove-dependency",
                        "SERVICE ON",
                        "Make a service wait no more for another",
                        2,
                        2,
                        words ->
                                Wish.of(
                                        new ComposeEdit.RemoveDependency(
                                                words.word(0), words.word(1)))),
                new EditVerb(
                        "add-healthcheck",
                        "SERVICE COMMAND...",
                        "Give a service a health check",
                        2,
                        ANY,
                        EditVerbs::healthcheck));
    }

    /** One word is a line for the shell, several are a command and its arguments. */
    private static Wish healthcheck(EditWords words) {
        List<String> command = words.from(1);
        List<String> test = new ArrayList<>();
        test.add(command.size() == 1 ? "CMD-SHELL" : "CMD");
        test.addAll(command);
        SequencedMap<String, Fragment> check = new LinkedHashMap<>();
        check.put("test", new Fragment.Items(EditWords.texts(test)));
        words.given()
                .text(EditFlags.INTERVAL)
                .ifPresent(text -> check.put("interval", Fragment.text(text)));
        words.given()
                .text(EditFlags.RETRIES)
                .ifPresent(number -> check.put("retries", new Fragment.Plain(number)));
        return Wish.of(new ComposeEdit.AddHealthcheck(words.word(0), new Fragment.Fields(check)));
    }

    private static List<EditVerb> uses() {
        return List.of(
                new EditVerb(
                        "publish",
                        "SERVICE PORT",
                        "Publish a port",
                        2,
                        2,
                        words -> Wish.of(new ComposeEdit.Publish(words.word(0), words.port(1)))),
                new EditVerb(
                        "unpublish",
                        "SERVICE PORT",
                        "Publish a port no more",
                        2,
                        2,
                        words -> Wish.of(new ComposeEdit.Unpublish(words.word(0), words.port(1)))),
                new EditVerb(
                        "republish",
                        "SERVICE PORT NEW",
                        "Publish another port in place of one",
                        3,
                        3,
                        words ->
                                Wish.of(
                                        new ComposeEdit.Republish(
                                                words.word(0), words.port(1), words.port(2)))),
                new EditVerb(
                        "set-env",
                        "SERVICE KEY=VALUE...",
                        "Set variables",
                        2,
                        ANY,
                        words ->
                                Wish.of(
                                        new ComposeEdit.SetVariables(
                                                words.word(0),
                                                EditWords.pairs(words.from(1), "=")))),
                new EditVerb(
                        "remove-env",
                        "SERVICE KEY",
                        "Take a variable away",
                        2,
                        2,
                        words ->
                                Wish.of(
                                        new ComposeEdit.RemoveEnvironment(
                                                words.word(0), words.word(1)))),
                new EditVerb(
                        "mount",
                        "SERVICE SOURCE:TARGET",
                        "Mount a volume, a folder or a file",
                        2,
                        2,
                        words -> Wish.of(new ComposeEdit.AddMount(words.word(0), words.word(1)))),
                new EditVerb(
                        "unmount",
                        "SERVICE TARGET",
                        "Mount it no more",
                        2,
                        2,
                        words ->
                                Wish.of(new ComposeEdit.RemoveMount(words.word(0), words.word(1)))),
                new EditVerb(
                        "join",
                        "SERVICE NETWORK",
                        "Put a service on a network",
                        2,
                        2,
                        words ->
                                Wish.of(
                                        new ComposeEdit.JoinNetwork(
                                                words.word(0),
                                                words.word(1),
                                                words.given().on(EditFlags.KEEP_DEFAULT)))),
                new EditVerb(
                        "leave",
                        "SERVICE NETWORK",
                        "Take it off a network",
                        2,
                        2,
                        words ->
                                Wish.of(
                                        new ComposeEdit.LeaveNetwork(
                                                words.word(0), words.word(1)))));
    }

    private static List<EditVerb> resources() {
        List<EditVerb> verbs = new ArrayList<>();
        for (Section section : Section.values()) {
            boolean file = section == Section.SECRETS || section == Section.CONFIGS;
            verbs.add(
                    new EditVerb(
                            "add-" + section.word(),
                            file ? "NAME FILE" : "NAME",
                            "Declare a " + section.word(),
                            file ? 2 : 1,
                            file ? 2 : 1,
                            words -> declare(section, words)));
            verbs.add(
                    new EditVerb(
                            "rename-" + section.word(),
                            "NAME NEW",
                            "Rename a " + section.word() + " and what refers to it",
                            2,
                            2,
                            words ->
                                    Wish.of(
                                            new ComposeEdit.RenameResource(
                                                    section, words.word(0), words.word(1)))));
        }
        return verbs;
    }

    private static Wish declare(Section section, EditWords words) {
        SequencedMap<String, Fragment> body = new LinkedHashMap<>();
        if (words.words().size() > 1) {
            body.put("file", Fragment.text(words.word(1)));
        }
        return Wish.of(new ComposeEdit.Declare(section, words.word(0), new Fragment.Fields(body)));
    }
}
