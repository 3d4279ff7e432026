package io.windlass.compose.load;

import io.windlass.compose.check.Lint;
import io.windlass.compose.check.ModelCheck;
import io.windlass.compose.load.form.LongForm;
import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes the merged tree a project: typed, with profiles applied and env files read. */
final class ProjectBuilder {

    private final Session session;
    private final ProjectFiles.Found found;
    private final Map<String, String> environment;
    private final String name;
    private final Findings findings;

    ProjectBuilder(
            Session session,
            ProjectFiles.Found found,
            Map<String, String> environment,
            String name) {
        this.session = session;
        this.found = found;
        this.environment = environment;
        this.name = name;
        this.findings = session.findings();
    }

    ComposeProject build(Value.Fields model, List<Path> files) {
        ServiceFiles serviceFiles = new ServiceFiles(session, environment);
        return build(
                services(model, session.options().interpolate()),
                serviceFiles::resolve,
                model,
                files);
    }

    /**
     * Builds the project of services that are typed already.
     *
     * @param reading takes in the env files of one
     */
    ComposeProject build(
            SequencedMap<String, Service> all,
            UnaryOperator<Service> reading,
            Value.Fields model,
            List<Path> files) {
        boolean typed = session.options().interpolate();
        boolean first = typed && session.options().allEnvFiles();
        List<String> profiles = profiles(all);
        SequencedMap<String, Service> enabled = new LinkedHashMap<>();
        SequencedMap<String, Service> disabled = new LinkedHashMap<>();
        all.forEach((key, service) -> {
            boolean on = !typed || isEnabled(service, profiles);
            (on ? enabled : disabled).put(key, service);
        });
        if (first) {
            enabled.replaceAll((_, service) -> reading.apply(service));
        }
        ComposeProject project = assembled(model, files, new Parts(enabled, disabled, profiles));
        if (!typed) {
            return project;
        }
        check(project, model);
        ComposeProject selected = new Selection(session).select(project);
        return first ? selected : read(selected, reading);
    }

    private record Parts(
            SequencedMap<String, Service> enabled,
            SequencedMap<String, Service> disabled,
            List<String> profiles) {}

    private ComposeProject assembled(Value.Fields model, List<Path> files, Parts parts) {
        boolean typed = session.options().interpolate();
        return new ComposeProject(
                name,
                found.workingDir(),
                files,
                found.envFiles(),
                parts.enabled(),
                parts.disabled(),
                section(model, "networks", typed ? LongFormOf.NETWORK : LongFormOf.RAW),
                section(model, "volumes", typed ? LongFormOf.VOLUME : LongFormOf.RAW),
                section(model, "configs", typed ? LongFormOf.FILE_OBJECT : LongFormOf.RAW),
                section(model, "secrets", typed ? LongFormOf.FILE_OBJECT : LongFormOf.RAW),
                extensions(model),
                environment,
                parts.profiles());
    }

    private void check(ComposeProject project, Value.Fields model) {
        if (session.options().checkConsistency()) {
            Set<String> models =
                    model.fields("models").map(given -> given.values().keySet()).orElse(Set.of());
            findings.addAll(ModelCheck.check(project, models));
        }
        findings.addAll(Lint.check(project));
        if (!findings.hasErrors()) {
            findings.addAll(Lint.unused(project));
        }
        if (session.options().resolvePaths()) {
            new MissingBinds(found.workingDir(), findings).check(project.services().values());
        }
    }

    private static ComposeProject read(ComposeProject project, UnaryOperator<Service> reading) {
        SequencedMap<String, Service> services = new LinkedHashMap<>(project.services());
        services.replaceAll((_, service) -> reading.apply(service));
        return project.withServices(services);
    }

    private SequencedMap<String, Service> services(Value.Fields model, boolean typed) {
        SequencedMap<String, Service> services = new LinkedHashMap<>();
        Place place = Place.of("services");
        model.fields("services")
                .ifPresent(all ->
                        all.values()
                                .forEach((key, value) -> {
                                    if (value instanceof Value.Fields fields) {
                                        services.put(
                                                key,
                                                new Service(
                                                        key,
                                                        typed
                                                                ? LongForm.service(
                                                                        fields,
                                                                        place.key(key),
                                                                        findings)
                                                                : fields));
                                    }
                                }));
        return services;
    }

    /** The ways to read a top-level section. */
    private enum LongFormOf {
        NETWORK,
        VOLUME,
        FILE_OBJECT,
        RAW;

        Value.Fields read(Value value, Place place, Findings findings) {
            return switch (this) {
                case NETWORK -> LongForm.network(value, place, findings);
                case VOLUME -> LongForm.volume(value, place, findings);
                case FILE_OBJECT -> LongForm.fileObject(value, place, findings);
                case RAW -> LongForm.raw(value);
            };
        }
    }

    private SequencedMap<String, Value.Fields> section(
            Value.Fields model, String section, LongFormOf form) {
        SequencedMap<String, Value.Fields> result = new LinkedHashMap<>();
        model.fields(section)
                .ifPresent(all ->
                        all.values()
                                .forEach((key, value) ->
                                        result.put(
                                                key,
                                                form.read(
                                                        value, Place.of(section, key), findings))));
        return result;
    }

    private static SequencedMap<String, Value> extensions(Value.Fields model) {
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        model.values()
                .forEach((key, value) -> {
                    if (key.startsWith("x-")) {
                        result.put(key, value);
                    }
                });
        return result;
    }

    /** Those asked for, and those of services that are named. */
    private List<String> profiles(Map<String, Service> services) {
        List<String> profiles = new ArrayList<>(session.request().profiles());
        if (profiles.isEmpty()) {
            for (String profile : environment.getOrDefault("COMPOSE_PROFILES", "").split(",", -1)) {
                if (!profile.isBlank()) {
                    profiles.add(profile.strip());
                }
            }
        }
        for (String named : session.request().services()) {
            Service service = services.get(named);
            if (service != null && !isEnabled(service, profiles)) {
                profiles.addAll(service.profiles());
            }
        }
        return profiles;
    }

    private static boolean isEnabled(Service service, List<String> profiles) {
        return service.profiles().isEmpty()
                || profiles.contains("*")
                || service.profiles().stream().anyMatch(profiles::contains);
    }
}
