package io.windlass.app.cli.edit;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.ComposeEdit.Section;
import io.windlass.compose.edit.Fragment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What the edit command can do about the things that services need and use. */
final class UseVerbs {

    private UseVerbs() {}

    static List<EditVerb> dependencies() {
        return List.of(
                EditVerb.of(
                        "add-dependency",
                        "SERVICE ON",
                        "Make a service wait for another",
                        words ->
                                Wish.of(
                                        new ComposeEdit.AddDependency(
                                                words.word(0), words.word(1), words.condition()))),
                EditVerb.of(
                        "set-condition",
                        "SERVICE ON CONDITION",
                        "Say what a dependency waits for",
                        words ->
                                Wish.of(
                                        new ComposeEdit.SetCondition(
                                                words.word(0),
                                                words.word(1),
                                                EditWords.condition(words.word(2))))),
                EditVerb.of(
                        "remove-dependency",
                        "SERVICE ON",
                        "Make a service wait no more for another",
                        words ->
                                Wish.of(
                                        new ComposeEdit.RemoveDependency(
                                                words.word(0), words.word(1)))),
                EditVerb.of(
                        "add-healthcheck",
                        "SERVICE COMMAND...",
                        "Give a service a health check",
                        UseVerbs::healthcheck));
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

    static List<EditVerb> publishing() {
        return List.of(
                EditVerb.of(
                        "publish",
                        "SERVICE PORT",
                        "Publish a port",
                        words -> Wish.of(new ComposeEdit.Publish(words.word(0), words.port(1)))),
                EditVerb.of(
                        "unpublish",
                        "SERVICE PORT",
                        "Publish a port no more",
                        words -> Wish.of(new ComposeEdit.Unpublish(words.word(0), words.port(1)))),
                EditVerb.of(
                        "republish",
                        "SERVICE PORT NEW",
                        "Publish another port in place of one",
                        words ->
                                Wish.of(
                                        new ComposeEdit.Republish(
                                                words.word(0), words.port(1), words.port(2)))),
                EditVerb.of(
                        "set-env",
                        "SERVICE KEY=VALUE...",
                        "Set variables",
                        words ->
                                Wish.of(
                                        new ComposeEdit.SetVariables(
                                                words.word(0),
                                                EditWords.pairs(words.from(1), "=")))),
                EditVerb.of(
                        "remove-env",
                        "SERVICE KEY",
                        "Take a variable away",
                        words ->
                                Wish.of(
                                        new ComposeEdit.RemoveEnvironment(
                                                words.word(0), words.word(1)))));
    }

    static List<EditVerb> attachments() {
        return List.of(
                EditVerb.of(
                        "mount",
                        "SERVICE SOURCE:TARGET",
                        "Mount a volume, a folder or a file",
                        words -> Wish.of(new ComposeEdit.AddMount(words.word(0), words.word(1)))),
                EditVerb.of(
                        "unmount",
                        "SERVICE TARGET",
                        "Mount it no more",
                        words ->
                                Wish.of(new ComposeEdit.RemoveMount(words.word(0), words.word(1)))),
                EditVerb.of(
                        "join",
                        "SERVICE NETWORK",
                        "Put a service on a network",
                        words ->
                                Wish.of(
                                        new ComposeEdit.JoinNetwork(
                                                words.word(0),
                                                words.word(1),
                                                words.given().on(EditFlags.KEEP_DEFAULT)))),
                EditVerb.of(
                        "leave",
                        "SERVICE NETWORK",
                        "Take it off a network",
                        words ->
                                Wish.of(
                                        new ComposeEdit.LeaveNetwork(
                                                words.word(0), words.word(1)))));
    }

    static List<EditVerb> resources() {
        List<EditVerb> verbs = new ArrayList<>();
        for (Section section : Section.values()) {
            boolean file = section == Section.SECRETS || section == Section.CONFIGS;
            verbs.add(
                    EditVerb.of(
                            "add-" + section.word(),
                            file ? "NAME FILE" : "NAME",
                            "Declare a " + section.word(),
                            words -> declare(section, words)));
            verbs.add(
                    EditVerb.of(
                            "rename-" + section.word(),
                            "NAME NEW",
                            "Rename a " + section.word() + " and what refers to it",
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
