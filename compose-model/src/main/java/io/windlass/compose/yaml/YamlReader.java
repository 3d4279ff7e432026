package io.windlass.compose.yaml;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads the text of a YAML file into values, and says what is wrong with it. */
public final class YamlReader {

    /** Deeper nesting is refused; Compose files need about ten. */
    private static final int DEEPEST = 500;

    private static final int SALVAGE_ATTEMPTS = 20;

    /** How much text is read in all to save what stands above a mistake. */
    private static final int MOST_SALVAGED = 4 * 1024 * 1024;

    /** Each document is merged over the ones before it, as if it were a file of its own. */
    private static final int MOST_DOCUMENTS = 100;

    private YamlReader() {}

    public static YamlFile read(Path file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        Failure failure = read(file, text, documents, findings);
        if (failure != null) {
            findings.addFirst(failure.finding());
            String rest = text;
            int salvaged = 0;
            for (int i = 0; failure != null && i < SALVAGE_ATTEMPTS; i++) {
                rest = before(rest, failure.line());
                documents.clear();
                salvaged += rest.length();
                if (salvaged > MOST_SALVAGED) {
                    break;
                }
                failure = rest.isBlank() ? null : read(file, rest, documents, new ArrayList<>());
            }
        }
        return new YamlFile(file, documents, findings);
    }

    /** What broke, and the line up to which the text may be sound, counted from 1. */
    private record Failure(Finding finding, int line) {}

    private static @Nullable Failure read(
            Path file, String text, List<Document> documents, List<Finding> findings) {
        Positions positions = new Positions(file, text);
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            Composer composer =
                    new Composer(
                            new ParserImpl(new StreamReader(text), options),
                            new PlainResolver(),
                            options);
            while (composer.checkNode()) {
                Node node = composer.getNode();
                checkCount(documents, positions.at(node.getStartMark()));
                NodeReader reader = new NodeReader(positions, findings);
                Value root = reader.read(node);
                documents.add(new Document(root, reader.tags(node)));
            }
            return null;
        } catch (MarkedYAMLException e) {
            return syntax(file, text, e);
        } catch (ReaderException e) {
            return unreadable(file, text, e);
        } catch (ReadLimit e) {
            return new Failure(
                    finding(
                            Code.YAML_LIMIT,
                            e.getMessage() == null ? "too large" : e.getMessage(),
                            e.position()),
                    e.position().line());
        } catch (YAMLException e) {
            return new Failure(tooDeep(file), 1);
        } catch (StackOverflowError e) {
            return new Failure(tooDeep(file), 1);
        }
    }

    private static void checkCount(List<Document> before, Position next) {
        if (before.size() == MOST_DOCUMENTS) {
            throw new ReadLimit(
                    "This file holds more than " + MOST_DOCUMENTS + " documents.", next);
        }
    }

    private static Failure syntax(Path file, String text, MarkedYAMLException e) {
        Finding finding = SyntaxError.of(file, text, e).finding();
        return new Failure(finding, finding.position().map(Position::line).orElse(1));
    }

    private static Failure unreadable(Path file, String text, ReaderException e) {
        int end = Math.min(e.getPosition(), text.length());
        int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        int column = end - text.lastIndexOf('\n', Math.max(0, end - 1));
        return new Failure(
                finding(
                        Code.YAML_SYNTAX,
                        String.format(
                                "This is not valid YAML: the character U+%04X is not allowed.",
                                e.getCodePoint()),
                        new Position(file, line, Math.max(1, column))),
                line);
    }

    private static Finding tooDeep(Path file) {
        return finding(
                Code.YAML_LIMIT,
                "This file nests more than " + DEEPEST + " levels deep.",
                new Position(file, 1, 1));
    }

    private static Finding finding(Code code, String summary, Position position) {
        return new Finding(Severity.ERROR, Problem.of(code, summary), Optional.of(position), "");
    }

    /** The text above a line, at least one line shorter. */
    private static String before(String text, int line) {
        int end = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', end);
            if (next < 0) {
                break;
            }
            end = next + 1;
        }
        if (end >= text.length()) {
            end = Math.max(0, text.lastIndexOf('\n', text.length() - 2) + 1);
        }
        return text.substring(0, end);
    }
}
