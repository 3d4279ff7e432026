package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Volume;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.spec.Hashes;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.Names;
import io.windlass.engine.orchestrate.spec.NetworkSpecs;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which volumes are made. One that differs from the file is only made anew when that was asked for.
 */
final class VolumePlanner {

    private final UpContext context;
    private final Map<String, String> steps = new LinkedHashMap<>();
    private final Set<String> renewed = new LinkedHashSet<>();

    VolumePlanner(UpContext context) {
        this.context = context;
        for (String key : context.selection().volumes()) {
            check(key);
        }
    }

    /** The step that makes a volume; absent when it is there. */
    Optional<String> step(String key) {
        return Optional.ofNullable(steps.get(key));
    }

    /** Containers that use a volume which is made anew, and so have to go before. */
    List<Container> affected() {
        Set<String> names = new LinkedHashSet<>();
        renewed.forEach(key -> names.add(name(key)));
        return context.observed().of(context.project().name()).stream()
                .filter(own -> own.mounts().stream().anyMatch(m -> names.contains(m.name())))
                .toList();
    }

    /**
     * Adds the steps.
     *
     * @param removed the steps that remove the containers which use volumes that are made anew
     */
    void plan(Set<String> before, Set<String> removed) {
        for (String key : context.selection().volumes()) {
            String name = name(key);
            boolean there = context.observed().volume(name).isPresent();
            if (renewed.contains(key)) {
                Reason reason = Reason.of("volume " + name + " differs from the file");
                String remove =
                        context.draft()
                                .add(
                                        "remove volume " + name,
                                        new Action.RemoveVolume(name, false),
                                        reason,
                                        Edges.none().and(before).and(removed));
                create(key, name, reason, Edges.after(remove));
            } else if (!there && !definition(key).bool("external")) {
                create(key, name, Reason.of("not there yet"), Edges.none().and(before));
            }
        }
    }

    private void create(String key, String name, Reason reason, Edges edges) {
        Action action =
                new Action.CreateVolume(
                        key, NetworkSpecs.volume(context.project(), key, context.version()));
        steps.put(key, context.draft().add("create volume " + name, action, reason, edges));
    }

    private void check(String key) {
        Optional<Volume> there = context.observed().volume(name(key));
        if (definition(key).bool("external")) {
            if (there.isEmpty()) {
                context.draft()
                        .block(
                                Problem.of(
                                        Code.EXTERNAL_MISSING,
                                        "Volume "
                                                + name(key)
                                                + " is external, so it has to be"
                                                + " there before, and it is not.",
                                        new Fix.Hint("docker volume create " + name(key))));
            }
        } else {
            there.ifPresent(volume -> checkOwn(key, volume));
        }
    }

    private void checkOwn(String key, Volume volume) {
        String project = volume.labels().getOrDefault(Labels.PROJECT, "");
        String hash = volume.labels().getOrDefault(Labels.HASH, "");
        if (!project.equals(context.project().name())) {
            context.draft()
                    .note(
                            Problem.of(
                                    Code.NAME_CONFLICT,
                                    "Volume "
                                            + volume.name()
                                            + " was not made for project "
                                            + context.project().name()
                                            + ", and is used as it is.",
                                    new Fix.Hint("Mark it external: true if that is meant.")));
        } else if (!hash.isEmpty() && !hash.equals(Hashes.volume(context.project(), key))) {
            if (context.options().replacing().recreateChangedVolumes()) {
                renewed.add(key);
            } else {
                context.draft()
                        .note(
                                Problem.of(
                                        Code.CONFLICT,
                                        "Volume "
                                                + volume.name()
                                                + " differs from the file, and"
                                                + " stays as it is to keep its data.",
                                        new Fix.Hint(
                                                "Remove it to have it made as the file says; its"
                                                        + " data is lost then.")));
            }
        }
    }

    private String name(String key) {
        return Names.of(context.project(), key, definition(key));
    }

    private Value.Fields definition(String key) {
        Value.Fields definition = context.project().volumes().get(key);
        if (definition == null) {
            throw new IllegalArgumentException("no volume " + key);
        }
        return definition;
    }
}
