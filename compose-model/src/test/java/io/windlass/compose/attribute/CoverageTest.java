package io.windlass.compose.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.spec.Kind;
import io.windlass.compose.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of what is tested is the specification: an attribute without a test class turns the
 * build red, and so does a test class without an attribute.
 */
class CoverageTest {

    private static final Path SOURCES = Path.of("src/test/java/io/windlass/compose/attribute");

    @Test
    void each_attribute_of_a_service_has_a_test_class_and_each_class_an_attribute() {
        assertThat(testClasses("service")).isEqualTo(classes(List.of("services", "any")));
    }

    @Test
    void each_key_at_the_top_has_a_test_class_and_each_class_a_key() {
        Set<String> expected = classes(List.of());
        expected.add("ExtensionsTest");

        assertThat(testClasses("project")).isEqualTo(expected);
    }

    @Test
    void there_are_as_many_attributes_as_the_reference_has() {
        assertThat(classes(List.of("services", "any"))).hasSize(92);
    }

    @Test
    void each_key_below_them_is_spoken_of_in_that_class() {
        assertThat(unspoken("service", List.of("services", "any"))).isEmpty();
        assertThat(unspoken("project", List.of())).isEmpty();
    }

    /** Keys below those at a place that do not occur in the test of theirs. */
    private static List<String> unspoken(String folder, List<String> place) {
        List<String> missing = new ArrayList<>();
        for (Kind.Key key : Spec.at(place).orElseThrow().keys()) {
            // Each attribute of a service has a class of its own.
            if (!key.name().equals("services")) {
                Set<String> below = new TreeSet<>();
                collect(key.kind(), below);
                below.removeAll(words(folder, className(key.name())));
                below.forEach(name -> missing.add(key.name() + "." + name));
            }
        }
        return missing;
    }

    private static void collect(Kind kind, Set<String> names) {
        switch (kind) {
            case Kind.Keys(var keys, _) ->
                    keys.values()
                            .forEach(key -> {
                                names.add(key.name());
                                collect(key.kind(), names);
                            });
            case Kind.ListOf(var item, _) -> collect(item, names);
            case Kind.MapOf(var value, _) -> collect(value, names);
            case Kind.OneOf(var kinds) -> kinds.forEach(one -> collect(one, names));
            case Kind.Word _, Kind.Exactly _, Kind.Range _, Kind.Matching _ -> {}
        }
    }

    /** The words of a test class, and of the contract that it extends. */
    private static Set<String> words(String folder, String type) {
        Path source = SOURCES.resolve(folder).resolve(type + ".java");
        if (!Files.exists(source)) {
            return Set.of();
        }
        try {
            Set<String> words = new TreeSet<>(List.of(Files.readString(source).split("\\W+")));
            words.stream()
                    .filter(word -> word.endsWith("Contract") && !word.equals(type))
                    .toList()
                    .forEach(contract -> words.addAll(words(folder, contract)));
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names that test classes must have, for the keys at a place. */
    private static Set<String> classes(List<String> place) {
        return Spec.at(place).orElseThrow().keys().stream()
                .map(Kind.Key::name)
                .map(CoverageTest::className)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code stop_grace_period} is tested by {@code StopGracePeriodTest}. */
    private static String className(String key) {
        return Arrays.stream(key.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "Test"));
    }

    private static Set<String> testClasses(String folder) {
        try (Stream<Path> files = Files.list(compiled().resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Where the classes of this package are. */
    private static Path compiled() throws URISyntaxException {
        Path classes =
                Path.of(
                        CoverageTest.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        return classes.resolve(CoverageTest.class.getPackageName().replace('.', '/'));
    }
}
