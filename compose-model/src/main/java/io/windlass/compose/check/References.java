package io.windlass.compose.check;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import io.windlass.compose.spec.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether everything that a service names is there. */
final class References {

    private static final String SERVICE = "service:";

    /** How many names are compared in all to find the one that was meant; a second's work. */
    private static final int MOST_COMPARED = 200_000;

    /** What is left without one of these is something else than before. */
    private static final Set<String> SECTIONS_OF_KEYS = Set.of("networks", "models");

    private final ComposeProject project;
    private final Set<String> models;
    private final Report report;
    private int undefined;

    References(ComposeProject project, Set<String> models, Report report) {
        this.project = project;
        this.models = models;
        this.report = report;
    }

    void check(Service service) {
        String path = "services." + service.name();
        dependencies(service);
        contexts(service, path);
        keys(service, path, "networks", "network", project.networks().keySet());
        keys(service, path, "models", "model", models);
        volumes(service, path);
        granted(service.fields(), path, "secrets", "secret", project.secrets().keySet());
        granted(service.fields(), path, "configs", "config", project.configs().keySet());
        service.build()
                .ifPresent(build ->
                        granted(
                                build,
                                path + ".build",
                                "secrets",
                                "secret",
                                project.secrets().keySet()));
    }

    private void dependencies(Service service) {
        for (Dependencies.Edge edge : Dependencies.of(service)) {
            Service disabled = project.disabled().get(edge.on());
            if (project.services().containsKey(edge.on())) {
                continue;
            }
            if (disabled == null) {
                undefined(
                        edge.spot(),
                        "services.%s needs the service \"%s\" (%s)"
                                .formatted(service.name(), edge.on(), edge.attribute()),
                        edge.on(),
                        "services",
                        project.services().keySet());
            } else if (edge.required()) {
                switchedOff(service, edge, disabled);
            }
        }
    }

    private void switchedOff(Service service, Dependencies.Edge edge, Service disabled) {
        List<String> profiles = disabled.profiles();
        List<Fix> fixes = new ArrayList<>();
        if (!profiles.isEmpty()) {
            fixes.add(new Fix.Hint("Switch a profile of it on: --profile " + profiles.getFirst()));
        }
        if (edge.attribute().equals("depends_on")) {
            fixes.add(
                    Fix.here(
                            "Say \"required: false\": it can do without",
                            new Remedy.NotRequired()));
        }
        String sentence =
                "services.%s needs the service \"%s\" (%s), which is not enabled: its profiles are %s"
                        .formatted(
                                service.name(),
                                edge.on(),
                                edge.attribute(),
                                String.join(", ", profiles));
        report.error(Code.UNDEFINED_REFERENCE, edge.spot(), sentence, fixes.toArray(Fix[]::new));
    }

    private void contexts(Service service, String path) {
        Value.Fields contexts =
                service.build().flatMap(build -> build.fields("additional_contexts")).orElse(null);
        if (contexts == null) {
            return;
        }
        for (Map.Entry<String, Value> context : contexts.values().entrySet()) {
            String target = context.getValue().asText().orElse("");
            if (target.startsWith(SERVICE)) {
                context(context, target.substring(SERVICE.length()), path);
            }
        }
    }

    private void context(Map.Entry<String, Value> context, String name, String path) {
        String place = path + ".build.additional_contexts." + context.getKey();
        Report.Spot spot = Report.Spot.value(place, context.getValue());
        Service target = project.services().get(name);
        if (target == null) {
            undefined(
                    spot,
                    place + " takes the image of the service \"" + name + "\"",
                    name,
                    "services",
                    project.services().keySet());
        } else if (target.build().isEmpty()) {
            report.error(
                    Code.CONFLICT,
                    spot,
                    "%s takes what the service \"%s\" builds, and that one builds nothing"
                            .formatted(place, name),
                    new Fix.Hint("Give " + name + " a build"));
        }
    }

    /** References that are the keys of a mapping. */
    private void keys(
            Service service, String path, String attribute, String kind, Set<String> known) {
        Value.Fields all = service.fields().fields(attribute).orElse(null);
        if (all == null) {
            return;
        }
        for (Map.Entry<String, Value> entry : all.values().entrySet()) {
            if (!known.contains(entry.getKey())) {
                Report.Spot spot =
                        Report.Spot.key(
                                path + "." + attribute + "." + entry.getKey(), entry.getValue());
                undefined(
                        spot,
                        "%s uses the %s \"%s\"".formatted(path, kind, entry.getKey()),
                        entry.getKey(),
                        kind + "s",
                        known);
            }
        }
    }

    private void volumes(Service service, String path) {
        List<Value> volumes = service.fields().items("volumes");
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) instanceof Value.Fields volume
                    && volume.text("type").orElse("").equals("volume")) {
                source(
                        volume,
                        path + ".volumes[" + i + "]",
                        path,
                        "volume",
                        project.volumes().keySet());
            }
        }
    }

    /** References by {@code source}. */
    private void granted(
            Value.Fields owner, String path, String attribute, String kind, Set<String> known) {
        List<Value> items = owner.items(attribute);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Value.Fields item) {
                source(item, path + "." + attribute + "[" + i + "]", path, kind, known);
            }
        }
    }

    private void source(
            Value.Fields item, String place, String path, String kind, Set<String> known) {
        @Nullable Value source = item.values().get("source");
        String name = source == null ? "" : source.asText().orElse("");
        boolean nameless = kind.equals("volume");
        if (known.contains(name) || (nameless && name.isEmpty())) {
            return;
        }
        if (source == null || name.isEmpty()) {
            report.error(
                    Code.UNDEFINED_REFERENCE,
                    Report.Spot.value(place, item),
                    "%s does not say which %s it means".formatted(place, kind),
                    new Fix.Hint("Add \"source\""));
            return;
        }
        Value placed = source != null && source.origin().position().isPresent() ? source : item;
        undefined(
                Report.Spot.value(place, placed),
                "%s uses the %s \"%s\"".formatted(path, kind, name),
                name,
                kind + "s",
                known);
    }

    private void undefined(
            Report.Spot spot, String start, String name, String section, Collection<String> known) {
        List<Fix> fixes = new ArrayList<>();
        if (known.size() <= MOST_COMPARED / (1 + undefined++)) {
            Nearest.to(name, known)
                    .ifPresent(near ->
                            fixes.add(
                                    Fix.here(
                                            "Change it to \"" + near + "\"",
                                            new Remedy.Word(name, near))));
        }
        if (!name.isEmpty()) {
            fixes.add(defining(name, section));
        }
        if (!SECTIONS_OF_KEYS.contains(section)) {
            fixes.add(Fix.here("Remove it here", new Remedy.Removed()));
        }
        report.error(
                Code.UNDEFINED_REFERENCE,
                spot,
                start + ", which is not defined below \"" + section + "\"",
                fixes.toArray(Fix[]::new));
    }

    private static Fix defining(String name, String section) {
        String define = "Define \"" + name + "\" below \"" + section + "\"";
        return switch (section) {
            case "networks", "volumes" ->
                    Fix.here(define, new Remedy.Declared(section, name, Optional.empty()));
            case "secrets", "configs" -> {
                Optional<String> file = Optional.of("{file: ./" + name + ".txt}");
                yield Fix.here(define + ", from a file", new Remedy.Declared(section, name, file));
            }
            default -> new Fix.Hint(define);
        };
    }
}
