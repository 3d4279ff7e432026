package io.windlass.compose.load;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.yaml.YamlFile;
import io.windlass.compose.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one loading shares between all files that it reads: findings, texts, parsed files. */
final class Session {

    /** How many files a project may include, each counted as often as it is. */
    private static final int MOST_INCLUDED = 200;

    private final LoadRequest request;
    private final Findings findings = new Findings();
    private final TextFiles texts;
    private final List<Layer> layers = new ArrayList<>();
    private final Map<Path, Layer> bases = new HashMap<>();
    private final Map<Path, Optional<ConfigFile>> files = new HashMap<>();
    private int included;

    /**
     * @param open texts that count in place of what the files hold
     */
    Session(LoadRequest request, Map<Path, String> open) {
        this.request = request;
        this.texts = new TextFiles(findings, open);
    }

    LoadRequest request() {
        return request;
    }

    LoadOptions options() {
        return request.options();
    }

    Findings findings() {
        return findings;
    }

    TextFiles texts() {
        return texts;
    }

    /** Whether one more file may be included: files that include others twice double each time. */
    boolean mayInclude() {
        return ++included <= MOST_INCLUDED;
    }

    /** The documents that were merged, in the order in which they were. */
    List<Layer> layers() {
        return layers;
    }

    /** The files that services are extended from. */
    Map<Path, Layer> bases() {
        return bases;
    }

    /** What {@code ~} stands for. */
    Optional<String> home() {
        return Optional.ofNullable(request.environment().get("HOME"))
                .filter(home -> !home.isEmpty())
                .or(() -> Optional.ofNullable(System.getProperty("user.home")));
    }

    /** Reads a Compose file once; empty after saying what is wrong. */
    Optional<ConfigFile> yaml(String name, Path path) {
        return files.computeIfAbsent(
                path, _ -> texts.read(path).map(text -> parse(name, path, text)));
    }

    /** What a Compose file held when it was read. */
    Optional<String> text(Path path) {
        return files.getOrDefault(path, Optional.empty()).map(ConfigFile::text);
    }

    ConfigFile parse(String name, Path path, String text) {
        YamlFile yaml = YamlReader.read(path, text);
        findings.addAll(yaml.findings());
        return new ConfigFile(name, path, text, yaml);
    }
}
