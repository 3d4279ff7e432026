package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of volumes, networks, secrets and configs, and of services' use of them. */
final class ResourceEdits {

    private ResourceEdits() {}

    static EditPlan declare(ComposeEdit.Declare edit) {
        Fragment body = edit.body().fields().isEmpty() ? new Fragment.Nothing() : edit.body();
        return Names.wrong(edit.section().word(), edit.name())
                .orElseGet(() ->
                        EditPlan.changes(
                                new Change.Put(
                                        ModelPath.of(edit.section().key()),
                                        edit.name(),
                                        body,
                                        Optional.empty())));
    }

    static EditPlan rename(
            Source source, ComposeEdit.RenameResource edit, Surroundings surroundings) {
        return Names.wrong(edit.section().word(), edit.to())
                .orElseGet(() -> {
                    List<Change> changes = new ArrayList<>();
                    References.to(source, edit.section(), edit.from())
                            .forEach(reference -> changes.add(reference.renamed(edit.to())));
                    ModelPath declared = ModelPath.of(edit.section().key(), edit.from());
                    if (surroundings.dependencies().isEmpty()
                            || !(source.find(declared) instanceof Source.Found.Missing)) {
                        changes.add(new Change.RenameKey(declared, edit.to()));
                    }
                    return new EditPlan.Changes(changes, true);
                });
    }

    static EditPlan join(Source source, ComposeEdit.JoinNetwork join) {
        ModelPath service = EditPlan.service(join.service());
        ModelPath path = service.key("networks");
        if (EditPlan.node(source, service.key("network_mode")).isPresent()) {
            return EditPlan.refused(
                    Code.CONFLICT,
                    join.service() + " has network_mode, so it cannot be on networks as well.");
        }
        if (Names.place(source, path, join.network()).isPresent()) {
            return EditPlan.refused(
                    Code.CONFLICT, join.service() + " is on " + join.network() + " already.");
        }
        return switch (source.find(path)) {
            case Source.Found.Elsewhere(String alias, _) ->
                    new EditPlan.Refused(source.shared(path, alias));
            case Source.Found.Here(_, TextNode.Fields _, _, _, _, _) ->
                    EditPlan.changes(
                            new Change.Put(
                                    path,
                                    join.network(),
                                    new Fragment.Nothing(),
                                    Optional.empty()));
            case Source.Found.Here _ ->
                    EditPlan.changes(new Change.Append(path, Fragment.text(join.network())));
            case Source.Found.Missing _ when source.inherited(path).isPresent() ->
                    ValueEdits.add(source, path, Fragment.text(join.network()));
            case Source.Found.Missing _ -> {
                Fragment list =
                        join.keepDefault()
                                ? Fragment.list(
                                        Fragment.text("default"), Fragment.text(join.network()))
                                : Fragment.list(Fragment.text(join.network()));
                yield EditPlan.changes(new Change.Put(service, "networks", list, Optional.empty()));
            }
        };
    }

    static EditPlan leave(Source source, String service, String network) {
        ModelPath path = EditPlan.service(service).key("networks");
        return Names.place(source, path, network)
                .<EditPlan>map(place -> EditPlan.changes(new Change.Remove(place)))
                .orElseGet(() ->
                        EditPlan.refused(
                                Code.NOT_FOUND, service + " is not on " + network + " here."));
    }

    static EditPlan mount(Source source, String service, String mount, Surroundings surroundings) {
        ModelPath path = EditPlan.service(service).key("volumes");
        String target = target(mount);
        Optional<String> there = mounted(source, path, target);
        if (there.isPresent()) {
            return EditPlan.refused(
                    Code.CONFLICT,
                    service + " has something at " + target + " already: " + there.get() + ".");
        }
        EditPlan added = ValueEdits.add(source, path, Fragment.text(mount));
        String name = mount.split(":", 2)[0];
        boolean named = mount.contains(":") && name.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
        ModelPath volumes = ModelPath.of("volumes");
        if (!(added instanceof EditPlan.Changes(List<Change> first, _))
                || !named
                || surroundings.volumes().contains(name)
                || Names.in(source, "volumes").contains(name)) {
            return added;
        }
        return EditPlan.changes(
                first.getFirst(),
                new Change.Put(volumes, name, new Fragment.Nothing(), Optional.empty()));
    }

    static EditPlan unmount(Source source, String service, String target) {
        ModelPath path = EditPlan.service(service).key("volumes");
        List<TextNode> items = EditPlan.items(source, path);
        for (int i = 0; i < items.size(); i++) {
            if (target(items.get(i)).filter(target::equals).isPresent()) {
                return EditPlan.changes(new Change.Remove(path.index(i)));
            }
        }
        return EditPlan.refused(
                Code.NOT_FOUND, service + " has nothing at " + target + " in this file.");
    }

    private static Optional<String> mounted(Source source, ModelPath path, String target) {
        return EditPlan.said(source, path).stream()
                .filter(item -> target(item).filter(target::equals).isPresent())
                .map(item -> source.text().substring(item.start(), item.end()).strip())
                .findFirst();
    }

    private static Optional<String> target(TextNode item) {
        return switch (item) {
            case TextNode.Scalar text -> Optional.of(target(text.value()));
            case TextNode.Fields fields ->
                    fields.field("target")
                            .map(TextNode.Field::value)
                            .filter(TextNode.Scalar.class::isInstance)
                            .map(value -> ((TextNode.Scalar) value).value());
            case TextNode.Items _, TextNode.Alias _ -> Optional.empty();
        };
    }

    /** The path in the container: behind the source, before the options. */
    private static String target(String mount) {
        String[] parts = mount.split(":", -1);
        String path = parts[0];
        for (int i = parts.length - 1; i > 0; i--) {
            if (parts[i].startsWith("/") || parts[i].startsWith("\\")) {
                path = parts[i];
                break;
            }
        }
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
