package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.load.form.Canonical;
import io.windlass.compose.load.form.LongForm;
import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** A service as {@code run} wants its container: what the flags say over what the file says. */
final class OneOffService {

    private static final Origin GIVEN = Origin.implied();

    private final Session session;
    private final Given given;
    private final SequencedMap<String, Value> fields;
    private final Path folder;

    private OneOffService(Session session, Service service, Path folder) {
        this.session = session;
        this.given = session.given();
        this.fields = new LinkedHashMap<>(service.fields().values());
        this.folder = folder;
    }

    /** The project with this service in place of the one that the file has. */
    static ComposeProject in(
            Session session, ComposeProject project, Service service, String name, boolean tty)
            throws Refused {
        OneOffService made = new OneOffService(session, service, project.workingDir());
        made.alone(name);
        made.process(tty);
        made.rights();
        made.outside();
        SequencedMap<String, Service> services = new LinkedHashMap<>(project.services());
        services.put(
                service.name(),
                new Service(
                        service.name(),
                        new Value.Fields(made.fields, service.fields().origin()),
                        service.envFiles(),
                        service.labelFiles()));
        return new ComposeProject(
                project.name(),
                project.workingDir(),
                project.files(),
                project.envFiles(),
                services,
                project.disabled(),
                project.networks(),
                project.volumes(),
                project.configs(),
                project.secrets(),
                project.extensions(),
                project.environment(),
                project.activeProfiles());
    }

    /** One container, which nobody restarts. */
    private void alone(String name) {
        fields.put("container_name", text(name));
        fields.put("scale", new Value.Int(1, GIVEN));
        fields.remove("restart");
        if (fields.get("deploy") instanceof Value.Fields(var values, var origin)) {
            SequencedMap<String, Value> deploy = new LinkedHashMap<>(values);
            deploy.remove("restart_policy");
            deploy.remove("replicas");
            fields.put("deploy", new Value.Fields(deploy, origin));
        }
    }

    private void process(boolean tty) throws Refused {
        List<String> words = given.operands().subList(1, given.operands().size());
        if (given.has(RunCommand.ENTRYPOINT)) {
            List<String> entrypoint = Words.split(given.textOrEmpty(RunCommand.ENTRYPOINT));
            fields.put("entrypoint", texts(entrypoint));
            // The image's command belongs to the entrypoint that it no longer has.
            fields.put("command", texts(words));
        } else if (!words.isEmpty()) {
            fields.put("command", texts(words));
        }
        given.text(RunCommand.USER).ifPresent(user -> fields.put("user", text(user)));
        given.text(RunCommand.WORKDIR).ifPresent(path -> fields.put("working_dir", text(path)));
        fields.put("tty", new Value.Bool(tty, GIVEN));
        fields.put("stdin_open", new Value.Bool(TerminalFlags.interactive(given), GIVEN));
        SequencedMap<String, Value> variables = mapping("environment");
        EnvironmentFiles.read(session, given.list(RunCommand.ENV_FROM_FILE))
                .forEach((key, value) -> variables.put(key, text(value)));
        for (Map.Entry<String, Optional<String>> variable :
                Variables.maybe(session, given.list(RunCommand.ENV)).entrySet()) {
            variables.put(
                    variable.getKey(),
                    variable.getValue()
                            .<Value>map(OneOffService::text)
                            .orElseGet(() -> new Value.Null(GIVEN)));
        }
        put("environment", variables);
    }

    private void rights() {
        SequencedMap<String, Value> labels = mapping("labels");
        for (String label : given.list(RunCommand.LABEL)) {
            String[] parts = label.split("=", 2);
            labels.put(parts[0], text(parts.length > 1 ? parts[1] : ""));
        }
        put("labels", labels);
        add("cap_add", given.list(RunCommand.CAP_ADD));
        add("cap_drop", given.list(RunCommand.CAP_DROP));
    }

    /** Ports and mounts, in the short forms that files have. */
    private void outside() throws Refused {
        Value.Fields more = longForms();
        List<Value> ports = new ArrayList<>();
        if (given.on(RunCommand.SERVICE_PORTS)) {
            ports.addAll(items("ports"));
        }
        ports.addAll(more.items("ports"));
        fields.put("ports", new Value.Items(ports, GIVEN));
        List<Value> added = more.items("volumes").stream().map(this::absolute).toList();
        List<Optional<String>> targets = added.stream().map(OneOffService::target).toList();
        List<Value> kept =
                items("volumes").stream()
                        .filter(volume -> !targets.contains(target(volume)))
                        .toList();
        fields.put(
                "volumes",
                new Value.Items(Stream.concat(kept.stream(), added.stream()).toList(), GIVEN));
    }

    private Value.Fields longForms() throws Refused {
        SequencedMap<String, Value> written = new LinkedHashMap<>();
        written.put("ports", texts(given.list(RunCommand.PUBLISH)));
        written.put("volumes", texts(given.list(RunCommand.VOLUME)));
        Findings findings = new Findings();
        Value.Fields file = under("services", under("run", new Value.Fields(written, GIVEN)));
        Value.Fields result =
                LongForm.service(
                        Canonical.of(file, false, findings)
                                .fields("services")
                                .flatMap(services -> services.fields("run"))
                                .orElseThrow(),
                        Place.of("services", "run"),
                        findings);
        if (findings.hasErrors()) {
            Finding first = findings.list().getFirst();
            throw Refused.usage(first.problem().summary());
        }
        return result;
    }

    private static Value.Fields under(String key, Value.Fields value) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put(key, value);
        return new Value.Fields(values, GIVEN);
    }

    private static Optional<String> target(Value volume) {
        return volume instanceof Value.Fields mount ? mount.text("target") : Optional.empty();
    }

    private Value absolute(Value volume) {
        if (!(volume instanceof Value.Fields mount)
                || !mount.text("type").orElse("").equals("bind")) {
            return volume;
        }
        SequencedMap<String, Value> values = new LinkedHashMap<>(mount.values());
        mount.text("source").ifPresent(source -> values.put("source", text(path(source))));
        return new Value.Fields(values, mount.origin());
    }

    private String path(String source) {
        String home = session.settings().home().toString();
        String full =
                source.equals("~") || source.startsWith("~/") ? home + source.substring(1) : source;
        return folder.resolve(full).normalize().toString();
    }

    private List<Value> items(String key) {
        return fields.get(key) instanceof Value.Items(var all, _) ? all : List.of();
    }

    private SequencedMap<String, Value> mapping(String key) {
        return fields.get(key) instanceof Value.Fields(var values, _)
                ? new LinkedHashMap<>(values)
                : new LinkedHashMap<>();
    }

    private void put(String key, SequencedMap<String, Value> values) {
        if (!values.isEmpty()) {
            fields.put(key, new Value.Fields(values, GIVEN));
        }
    }

    private void add(String key, List<String> words) {
        if (!words.isEmpty()) {
            List<Value> all = new ArrayList<>(items(key));
            words.forEach(word -> all.add(text(word)));
            fields.put(key, new Value.Items(all, GIVEN));
        }
    }

    private static Value text(String text) {
        return new Value.Text(text, GIVEN);
    }

    private static Value texts(List<String> words) {
        return new Value.Items(words.stream().map(OneOffService::text).toList(), GIVEN);
    }
}
