package io.windlass.compose.yaml;

import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What a YAML file holds.
 *
 * @param documents those that could be read; with errors among the findings they are what could be
 *     saved
 * @param findings what is wrong with it as YAML
 */
public record YamlFile(Path file, List<Document> documents, List<Finding> findings) {

    public YamlFile {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }
}
