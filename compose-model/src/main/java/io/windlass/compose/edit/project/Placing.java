package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Decides into which files an edit is written. */
final class Placing {

    private final View view;
    private final Choices choices;
    private final FileEdits files;

    Placing(View view, Choices choices) {
        this.view = view;
        this.choices = choices;
        this.files = new FileEdits(view, choices);
    }

    Placed place(ComposeEdit edit) {
        return switch (edit) {
            case ComposeEdit.OfPlace place -> ofPlace(place);
            case ComposeEdit.OfName named -> ofName(named);
            case ComposeEdit.OfSetting setting -> ofSetting(setting);
            case ComposeEdit.OfUse use -> ofUse(use);
            case ComposeEdit.Together _ ->
                    throw new IllegalArgumentException("parts are placed one by one");
        };
    }

    private Placed ofPlace(ComposeEdit.OfPlace edit) {
        return switch (edit) {
            case ComposeEdit.SetValue set ->
                    new ValuePlacing(view, choices).set(set.path(), set.value());
            case ComposeEdit.RemoveValue remove ->
                    new ValuePlacing(view, choices).remove(remove.path());
            case ComposeEdit.AddItem add ->
                    view.unknownService(add.list())
                            .map(Placed::refused)
                            .orElseGet(() ->
                                    files.added(
                                            edit,
                                            add.list(),
                                            Footprint.at(Footprint.keys(add.list()))));
        };
    }

    private Placed ofName(ComposeEdit.OfName edit) {
        return switch (edit) {
            case ComposeEdit.AddService add -> made(edit, add.name());
            case ComposeEdit.PasteService paste -> made(edit, paste.name());
            case ComposeEdit.RemoveService remove -> new Everywhere(view, choices).remove(remove);
            case ComposeEdit.RenameService rename -> new Everywhere(view, choices).rename(rename);
            case ComposeEdit.RenameResource rename -> new Everywhere(view, choices).rename(rename);
            case ComposeEdit.DuplicateService copy -> new Everywhere(view, choices).duplicate(copy);
            case ComposeEdit.Declare declare ->
                    files.into(
                            files.target(ModelPath.of(declare.section().key())),
                            edit,
                            Footprint.at(List.of(declare.section().key(), declare.name())));
        };
    }

    private Placed ofSetting(ComposeEdit.OfSetting edit) {
        return switch (edit) {
            case ComposeEdit.AddDependency add ->
                    inService(edit, add.service(), List.of("depends_on"));
            case ComposeEdit.SetCondition set ->
                    existing(edit, set.service(), List.of("depends_on"), false);
            case ComposeEdit.RemoveDependency remove ->
                    existing(edit, remove.service(), List.of("depends_on"), true);
            case ComposeEdit.SetEnvironment set -> {
                SequencedMap<String, String> one = new LinkedHashMap<>();
                one.put(set.key(), set.value());
                yield variables(set.service(), one);
            }
            case ComposeEdit.SetVariables(String service, var values) -> variables(service, values);
            case ComposeEdit.RemoveEnvironment remove ->
                    existing(edit, remove.service(), List.of("environment"), true);
            case ComposeEdit.AddHealthcheck add ->
                    inService(edit, add.service(), List.of("healthcheck"));
            case ComposeEdit.PutInProfile put -> profiles(put.services(), put.profile(), true);
            case ComposeEdit.TakeOutOfProfile take ->
                    profiles(take.services(), take.profile(), false);
        };
    }

    private Placed ofUse(ComposeEdit.OfUse edit) {
        return switch (edit) {
            case ComposeEdit.JoinNetwork join -> join(join);
            case ComposeEdit.LeaveNetwork leave ->
                    existing(edit, leave.service(), List.of("networks"), true);
            case ComposeEdit.AddMount add -> inService(edit, add.service(), List.of("volumes"));
            case ComposeEdit.RemoveMount remove ->
                    existing(edit, remove.service(), List.of("volumes"), true);
            case ComposeEdit.Publish publish ->
                    inService(edit, publish.service(), List.of("ports"));
            case ComposeEdit.Unpublish unpublish ->
                    existing(edit, unpublish.service(), List.of("ports"), true);
            case ComposeEdit.Republish republish ->
                    existing(edit, republish.service(), List.of("ports"), false);
        };
    }

    private Placed made(ComposeEdit edit, String name) {
        if (view.hasService(name)) {
            return Placed.refused(
                    Problem.of(Code.CONFLICT, "The project has a service “" + name + "” already."));
        }
        return files.into(files.base(), edit, Footprint.at(List.of("services", name)));
    }

    private Optional<Placed> unknown(String service) {
        return view.hasService(service)
                ? Optional.empty()
                : Optional.of(Placed.refused(view.noService(service)));
    }

    private static Footprint footprint(String service, List<String> attribute) {
        List<String> place = new ArrayList<>(List.of("services", service));
        place.addAll(attribute);
        return Footprint.of(List.of(place, List.of("volumes")));
    }

    private Placed inService(ComposeEdit edit, String service, List<String> attribute) {
        return unknown(service)
                .orElseGet(() ->
                        files.added(
                                edit,
                                ModelPath.of("services", service),
                                footprint(service, attribute)));
    }

    private Placed existing(ComposeEdit edit, String service, List<String> attribute, boolean all) {
        return unknown(service)
                .orElseGet(() ->
                        files.existing(
                                edit,
                                ModelPath.of("services", service),
                                footprint(service, attribute),
                                all));
    }

    /** One that another file puts on networks is not on the default one by itself. */
    private Placed join(ComposeEdit.JoinNetwork join) {
        boolean has =
                view.effective(ModelPath.of("services", join.service(), "networks")).isPresent();
        return inService(
                new ComposeEdit.JoinNetwork(
                        join.service(), join.network(), join.keepDefault() && !has),
                join.service(),
                List.of("networks"));
    }

    /** Known ones where they are set, new ones in the target. */
    private Placed variables(String service, SequencedMap<String, String> values) {
        Optional<Placed> unknown = unknown(service);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        ModelPath environment = ModelPath.of("services", service, "environment");
        Gathered gathered = new Gathered(view);
        SequencedMap<String, String> fresh = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            ModelPath path = environment.key(entry.getKey());
            if (view.effective(path).isEmpty()) {
                fresh.put(entry.getKey(), entry.getValue());
                continue;
            }
            gathered.add(now ->
                    new ValuePlacing(now, choices).set(path, Fragment.text(entry.getValue())));
        }
        if (!fresh.isEmpty()) {
            gathered.add(now ->
                    new FileEdits(now, choices)
                            .added(
                                    new ComposeEdit.SetVariables(service, fresh),
                                    ModelPath.of("services", service),
                                    footprint(service, List.of("environment"))));
        }
        return gathered.placed();
    }

    private Placed profiles(List<String> services, String profile, boolean in) {
        Gathered gathered = new Gathered(view);
        for (String service : services) {
            List<String> one = List.of(service);
            gathered.add(now -> {
                Placing placing = new Placing(now, choices);
                return in
                        ? placing.inService(
                                new ComposeEdit.PutInProfile(one, profile),
                                service,
                                List.of("profiles"))
                        : placing.existing(
                                new ComposeEdit.TakeOutOfProfile(one, profile),
                                service,
                                List.of("profiles"),
                                true);
            });
        }
        return gathered.placed();
    }

    static Path path(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
