package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads places of a project as people write them: as {@link ModelPath}s, with items of lists by
 * position, {@code ports[0]}, or by what stands there, {@code cap_add[NET_ADMIN]}.
 */
public final class ProjectPaths {

    private static final Pattern BY_VALUE =
            Pattern.compile("(.+?)\\[(?!\\d+])(.+?)](\\..*|\\[.*)?");

    private ProjectPaths() {}

    /** The place, or why there is none. */
    public sealed interface Read {
        record Found(ModelPath path) implements Read {}

        record Wrong(Problem problem) implements Read {}
    }

    public static Read read(ProjectText project, String words) {
        Matcher match = BY_VALUE.matcher(words);
        if (!match.matches()) {
            return ModelPath.parse(words)
                    .<Read>map(Read.Found::new)
                    .orElseGet(() -> new Read.Wrong(unreadable(words)));
        }
        Optional<ModelPath> list = ModelPath.parse(match.group(1));
        if (list.isEmpty()) {
            return new Read.Wrong(unreadable(words));
        }
        String rest = match.group(3) == null ? "" : match.group(3);
        return new View(project)
                .item(list.get(), match.group(2))
                .map(item -> read(project, item + rest))
                .orElseGet(() ->
                        new Read.Wrong(
                                Problem.of(
                                        Code.NOT_FOUND,
                                        "There is no “"
                                                + match.group(2)
                                                + "” in “"
                                                + list.get()
                                                + "”.")));
    }

    private static Problem unreadable(String words) {
        return Problem.of(
                Code.USAGE,
                "“"
                        + words
                        + "” is not a place: write keys with dots between them,"
                        + " services.web.image, and items of lists as [0]. A key with a dot in it"
                        + " stands in double quotes.");
    }
}
