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

    private final LoadRequest request;
    private final Findings findings = new Findings();
    private final TextFiles texts = new TextFiles(findings);
    private final List<Layer> layers = new ArrayList<>();
    private final Map<Path, Layer> bases = new HashMap<>();
    private final Map<Path, Optional<ConfigFile>> files = new HashMap<>();

    Session(LoadRequest request) {
        this.request = request;
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
