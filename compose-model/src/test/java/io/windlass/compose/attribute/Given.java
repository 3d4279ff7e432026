package io.windlass.compose.attribute;

import io.windlass.compose.hash.ConfigHash;
import io.windlass.compose.hash.Dialect;
import io.windlass.compose.json.JsonReader;
import io.windlass.compose.json.JsonText;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.output.ConfigCommand;
import io.windlass.compose.output.ConfigRequest;
import io.windlass.compose.output.ConfigResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Files of a project, and what becomes of them. It does not change: each question loads the files
 * anew, in a folder of their own that answers call {@code @}.
 *
 * @param layers the Compose files by name, later ones laid over earlier ones
 * @param others what the Compose files speak of
 * @param profiles those that are active
 */
public record Given(
        SequencedMap<String, String> layers,
        Map<String, String> others,
        Map<String, String> variables,
        List<String> profiles) {

    public static final String ABSENT = "absent";

    /** The file {@code compose.yaml}. */
    public static Given compose(String text) {
        return new Given(
                new LinkedHashMap<>(Map.of("compose.yaml", text)), Map.of(), Map.of(), List.of());
    }

    /** A file with one service, {@code a}, that has an image {@code x} and these attributes. */
    public static Given service(String attributes) {
        return compose("services:\n  a:\n    image: x\n" + attributes.indent(4));
    }

    /** Lays the file {@code over.yaml} over the files so far, or one with a number. */
    public Given over(String text) {
        SequencedMap<String, String> more = new LinkedHashMap<>(layers);
        more.put(layers.size() == 1 ? "over.yaml" : "over" + layers.size() + ".yaml", text);
        return new Given(more, others, variables, profiles);
    }

    /** Lays attributes over those of service {@code a}. */
    public Given overService(String attributes) {
        return over("services:\n  a:\n" + attributes.indent(4));
    }

    /** Adds services, networks or whatever stands beside what is there. */
    public Given and(String text) {
        SequencedMap<String, String> more = new LinkedHashMap<>(layers);
        more.computeIfPresent("compose.yaml", (_, before) -> before + text);
        return new Given(more, others, variables, profiles);
    }

    public Given file(String name, String text) {
        Map<String, String> more = new HashMap<>(others);
        more.put(name, text);
        return new Given(layers, more, variables, profiles);
    }

    public Given variable(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Given(layers, others, more, profiles);
    }

    public Given profile(String name) {
        return new Given(layers, others, variables, List.of(name));
    }

    /** What {@code config --format json} has at a path, on one line; {@link #ABSENT} if nothing. */
    public String json(String path) {
        return one(request -> at(text(request, "json"), path));
    }

    /** What {@code config} prints in YAML. */
    public String yaml() {
        return one(request -> text(request, "yaml"));
    }

    /** What the config hash of service {@code a} sees of an attribute. */
    public String hashed(String attribute) {
        return one(request -> {
            Loaded loaded = Loader.load(request);
            Service a = loaded.project().map(project -> project.services().get("a")).orElseThrow();
            return at(ConfigHash.serviceText(a, Dialect.V2), attribute);
        });
    }

    /**
     * Everything that was noticed, as in {@code ERROR 4:10: what is wrong}; in front of the line
     * stands the file, unless it is {@code compose.yaml}.
     */
    public List<String> findings() {
        return Folder.ask(
                this,
                request ->
                        result(request, "json").findings().stream()
                                .map(finding -> finding.severity() + " " + finding.toSentence())
                                .toList());
    }

    private String one(Function<LoadRequest, String> question) {
        return Folder.ask(this, request -> List.of(question.apply(request))).getFirst();
    }

    private static String text(LoadRequest request, String format) {
        ConfigResult result = result(request, format);
        return result.text().orElseThrow(() -> new AssertionError(result.findings().toString()));
    }

    private static ConfigResult result(LoadRequest request, String format) {
        return ConfigCommand.run(request, ConfigRequest.model(format));
    }

    private static String at(String json, String path) {
        Value here = JsonReader.read(json);
        for (String key : path.split("\\.", -1)) {
            Value next = here instanceof Value.Fields(var fields, _) ? fields.get(key) : null;
            if (next == null) {
                return ABSENT;
            }
            here = next;
        }
        return JsonText.compact(here);
    }
}
