package io.windlass.compose.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.spec.Kind;
import io.windlass.compose.spec.Spec;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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
