package io.windlass.compose.load;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.yaml.YamlFile;
import io.windlass.compose.yaml.YamlReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one loading shares between all files that it reads: findings, texts, parsed files. */
final class Session {

    private final LoadRequest request;
    private final Findings findings = new Findings();
    private final TextFiles texts;
    private final Map<Path, Optional<ConfigFile>> files = new HashMap<>();

    Session(LoadRequest request, Map<Path, String> unsaved) {
        this.request = request;
        this.texts = new TextFiles(findings, unsaved);
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

    ConfigFile parse(String name, Path path, String text) {
        YamlFile yaml = YamlReader.read(path, text);
        findings.addAll(yaml.findings());
        return new ConfigFile(name, path, yaml);
    }
}
