package io.windlass.compose.load;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import io.windlass.compose.yaml.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A document as it took part in a project, for telling where values come from.
 *
 * @param text the characters of the whole file
 * @param document its index in the file; absent for all of them
 * @param content with variables filled in, before services were extended
 * @param tags what it resets
 * @param folder where the files that it extends services from are looked for
 * @param envFiles where its variables come from besides the shell, the strongest first
 * @param included where the file says so that takes this one in
 */
public record Layer(
        Path file,
        String text,
        Optional<Integer> document,
        Value.Fields content,
        List<Document.Tag> tags,
        Path folder,
        List<Path> envFiles,
        Optional<Position> included) {

    public Layer {
        tags = List.copyOf(tags);
        envFiles = List.copyOf(envFiles);
    }

    static Layer of(ConfigFile file, Document document, Value.Fields content, Scope scope) {
        return new Layer(
                file.path(),
                file.text(),
                Optional.of(file.yaml().documents().indexOf(document)),
                content,
                document.tags(),
                scope.folder(),
                scope.origins().envFiles(),
                scope.origins().included());
    }

    /** A file that services are extended from, all of its documents merged. */
    static Layer base(ConfigFile file, Value.Fields model, Scope scope) {
        return new Layer(
                file.path(),
                file.text(),
                Optional.empty(),
                model,
                List.of(),
                scope.folder(),
                scope.origins().envFiles(),
                scope.origins().included());
    }
}
