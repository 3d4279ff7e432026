package io.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.windlass.compose.problem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules about the sources themselves, which no class file tells. */
class SourcesTest {

    /** The repository: tests run in the folder of their module. */
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> SOURCES =
            List.of(
                    "compose-model/src",
                    "engine-bridge/src",
                    "app/src",
                    "src/test/java",
                    "src/bench/java");

    /** The boundaries of threads, where a bug must be caught to be shown: at most two. */
    private static final Set<String> CATCH_ALL = Set.of();

    private static final Pattern CATCHES_ALL =
            Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException) ");

    // Written so that this file does not hold the words that it looks for.
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    @Test
    void files_stay_small() {
        assertThat(javaFiles())
                .allSatisfy(file ->
                        assertThat(lines(file).size())
                                .as(ROOT.relativize(file).toString())
                                .isLessThanOrEqualTo(isTest(file) ? 500 : 300));
    }

    @Test
    void methods_stay_short() throws IOException {
        assertThat(methodsLongerThan(40)).isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(linesWith(file -> true, UNFINISHED)).isEmpty();
    }

    @Test
    void only_thread_boundaries_catch_everything() {
        assertThat(linesWith(file -> !isTest(file), CATCHES_ALL))
                .allSatisfy(line -> assertThat(CATCH_ALL).anyMatch(line::startsWith));
        assertThat(CATCH_ALL).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_suppressed_warning_has_a_reason_beside_it() {
        List<String> bare = new ArrayList<>();
        for (Path file : javaFiles().toList()) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                boolean suppressed = lines.get(i).contains("@Suppress" + "Warnings(");
                boolean told =
                        lines.get(i).contains("//")
                                || (i > 0 && lines.get(i - 1).strip().startsWith("//"));
                if (suppressed && !told) {
                    bare.add(ROOT.relativize(file) + ":" + (i + 1));
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    @Test
    void every_code_has_a_heading_in_the_documents_and_every_heading_a_code() throws IOException {
        Set<String> headings =
                Files.readString(ROOT.resolve("docs/errors.md"))
                        .lines()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4).strip())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes =
                Arrays.stream(Code.values())
                        .map(Code::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(headings).isEqualTo(codes);
    }

    @Test
    void the_architecture_page_names_every_package() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/architecture.md"));
        Set<String> missing = new TreeSet<>();
        for (Path file : javaFiles().filter(file -> !isTest(file)).toList()) {
            Matcher name =
                    Pattern.compile("(?m)^package io\\.windlass\\.([\\w.]+);")
                            .matcher(String.join("\n", lines(file)));
            if (name.find() && !page.contains("`" + name.group(1) + "`")) {
                missing.add(name.group(1));
            }
        }

        assertThat(missing).isEmpty();
    }

    /** As the compiler sees them, with their annotations and without their comments. */
    private static List<String> methodsLongerThan(int limit) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(
                                            javaFiles().filter(file -> !isTest(file)).toList()));
            SourcePositions places = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
                        LineMap lines = file.getLineMap();
                        long first = lines.getLineNumber(places.getStartPosition(file, method));
                        long last = lines.getLineNumber(places.getEndPosition(file, method));
                        if (last - first >= limit) {
                            Path source = Path.of(file.getSourceFile().toUri());
                            found.add(
                                    ROOT.relativize(source) + ":" + first + " " + method.getName());
                        }
                        return super.visitMethod(method, null);
                    }
                }.scan(file, null);
            }
        }
        return found;
    }

    private static List<String> linesWith(Predicate<Path> files, Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path file : javaFiles().filter(files).toList()) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(ROOT.relativize(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static boolean isTest(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return path.contains("src/test/");
    }

    private static Stream<Path> javaFiles() {
        return SOURCES.stream()
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(SourcesTest::below)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
