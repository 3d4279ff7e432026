package io.windlass.compose.explain;

import io.windlass.compose.load.Traced;
import io.windlass.compose.load.dotenv.DotEnv;
import io.windlass.compose.load.interpolate.Growth;
import io.windlass.compose.load.interpolate.Template;
import io.windlass.compose.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where the variables in a text get their values from. */
final class VariableSources {

    private static final String PROJECT_NAME = "COMPOSE_PROJECT_NAME";

    private final Traced traced;
    private final Map<Path, SequencedMap<String, Value.Text>> files = new HashMap<>();

    VariableSources(Traced traced) {
        this.traced = traced;
    }

    /** The variables that a text asks for, in its order. */
    List<Variable> in(String text, List<Path> envFiles) {
        if (text.indexOf('$') < 0) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        Template template =
                new Template(
                        name -> {
                            names.add(name);
                            return value(source(name, envFiles));
                        },
                        new Growth(),
                        _ -> {});
        template.fill(text);
        List<Variable> variables = new ArrayList<>();
        names.forEach(name -> variables.add(used(name, text, envFiles, template)));
        return variables;
    }

    /** A variable by itself, as a key without a value asks for it. */
    Variable named(String name, List<Path> envFiles) {
        return new Variable(name, source(name, envFiles));
    }

    private Variable used(String name, String text, List<Path> envFiles, Template template) {
        Variable.Source source = source(name, envFiles);
        Matcher use =
                Pattern.compile("\\$\\{" + Pattern.quote(name) + "(:?)([-+?])(.*)", Pattern.DOTALL)
                        .matcher(text);
        if (!use.find() || !use.group(2).equals("-")) {
            return new Variable(name, source);
        }
        Optional<String> value = value(source);
        boolean counts = value.isPresent() && (use.group(1).isEmpty() || !value.get().isEmpty());
        return new Variable(
                name,
                counts ? source : new Variable.Source.Default(filled(use.group(3), template)));
    }

    /** What the default comes to: the argument up to the brace that closes it. */
    private static String filled(String argument, Template template) {
        int open = 1;
        for (int i = 0; i < argument.length(); i++) {
            open += argument.charAt(i) == '{' ? 1 : argument.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                String text = argument.substring(0, i);
                return template.fill(text) instanceof Template.Result.Filled(String filled)
                        ? filled
                        : text;
            }
        }
        return argument;
    }

    private Variable.Source source(String name, List<Path> envFiles) {
        String shell = traced.request().environment().get(name);
        if (name.equals(PROJECT_NAME)) {
            return traced.loaded()
                    .project()
                    .<Variable.Source>map(
                            project -> new Variable.Source.ProjectName(project.name()))
                    .orElseGet(Variable.Source.Unset::new);
        }
        if (shell != null) {
            return new Variable.Source.Shell(shell);
        }
        for (Path file : envFiles) {
            Value.Text found = read(file).get(name);
            if (found != null && found.origin().position().isPresent()) {
                return new Variable.Source.EnvFile(found.value(), found.origin().position().get());
            }
        }
        return new Variable.Source.Unset();
    }

    private static Optional<String> value(Variable.Source source) {
        return switch (source) {
            case Variable.Source.Shell(String value) -> Optional.of(value);
            case Variable.Source.EnvFile(String value, _) -> Optional.of(value);
            case Variable.Source.Default(String value) -> Optional.of(value);
            case Variable.Source.ProjectName(String value) -> Optional.of(value);
            case Variable.Source.Unset() -> Optional.empty();
        };
    }

    private SequencedMap<String, Value.Text> read(Path file) {
        return files.computeIfAbsent(file, this::parse);
    }

    private SequencedMap<String, Value.Text> parse(Path file) {
        SequencedMap<String, Value.Text> values = new LinkedHashMap<>();
        Map<String, String> shell = traced.request().environment();
        text(file)
                .ifPresent(text ->
                        DotEnv.read(
                                file,
                                text,
                                values,
                                name -> Optional.ofNullable(shell.get(name)),
                                _ -> {}));
        return values;
    }

    /** A file that may be gone since the project was loaded. */
    static Optional<String> text(Path file) {
        try {
            String text = Files.readString(file);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
