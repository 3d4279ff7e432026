package io.windlass.compose.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpecTest {

    @Test
    void the_top_of_a_file_has_its_sections() {
        assertThat(at().keys())
                .extracting(Kind.Key::name)
                .containsExactly(
                        "version",
                        "name",
                        "include",
                        "services",
                        "models",
                        "networks",
                        "volumes",
                        "secrets",
                        "configs");
    }

    @Test
    void a_service_is_reached_by_any_name() {
        assertThat(at("services", "web").keys())
                .extracting(Kind.Key::name)
                .contains("image", "ports", "depends_on")
                .doesNotHaveDuplicates()
                .hasSize(92);
    }

    @Test
    void a_key_says_what_it_is_for() {
        assertThat(at("services", "web", "stop_signal").doc())
                .isEqualTo("The signal that asks it to end.");
        assertThat(at("services", "web").doc()).isEmpty();
    }

    @Test
    void every_key_says_what_it_is_for_in_one_sentence() {
        assertThat(keysBelow(Spec.project()))
                .hasSizeGreaterThan(250)
                .allSatisfy(key -> assertThat(key.doc()).matches("[A-Za-z].{5,110}\\."));
    }

    @Test
    void long_forms_are_reached_beside_short_ones() {
        assertThat(at("services", "web", "build", "target").phrase()).isEqualTo("a text");
        assertThat(at("services", "web", "ports", "0").keys())
                .extracting(Kind.Key::name)
                .contains("published", "target");
        assertThat(at("services", "web", "depends_on", "db").keys())
                .extracting(Kind.Key::name)
                .containsExactly("condition", "required", "restart");
    }

    @Test
    void words_can_be_completed_where_only_some_are_allowed() {
        assertThat(at("services", "web", "depends_on", "db", "condition").words())
                .containsExactly(
                        "service_started", "service_healthy", "service_completed_successfully");
        assertThat(at("services", "web", "tty").words()).containsExactly("true", "false");
        assertThat(at("services", "web", "image").words()).isEmpty();
    }

    @Test
    void what_may_stand_at_a_place_is_said_in_words() {
        assertThat(at("services", "web", "command").phrase())
                .isEqualTo("nothing, a text or a list of texts");
        assertThat(at("services", "web", "oom_score_adj").phrase())
                .isEqualTo("a text or a whole number from -1000 to 1000");
        assertThat(at("services", "web", "cpu_count").phrase())
                .isEqualTo("a text or a whole number from 0 on");
        assertThat(at("services", "web", "cgroup").phrase()).isEqualTo("host or private");
        assertThat(at("services", "web", "ports").phrase())
                .isEqualTo("a list of numbers, texts or mappings");
    }

    @Test
    void places_that_the_specification_does_not_have_are_empty() {
        assertThat(Spec.at(List.of("service"))).isEmpty();
        assertThat(Spec.at(List.of("services", "web", "image", "x"))).isEmpty();
        assertThat(Spec.at(List.of("services", "web", "ports", "first"))).isEmpty();
    }

    private static Spec.Place at(String... path) {
        return Spec.at(List.of(path)).orElseThrow();
    }

    private static List<Kind.Key> keysBelow(Kind kind) {
        return Spec.alternatives(kind).stream()
                .flatMap(one ->
                        switch (one) {
                            case Kind.Keys(var keys, _) ->
                                    java.util.stream.Stream.concat(
                                            keys.values().stream(),
                                            keys.values().stream()
                                                    .flatMap(
                                                            key -> keysBelow(key.kind()).stream()));
                            case Kind.MapOf(Kind value, _) -> keysBelow(value).stream();
                            case Kind.ListOf(Kind item, _) -> keysBelow(item).stream();
                            case Kind.Word _,
                                    Kind.Exactly _,
                                    Kind.Range _,
                                    Kind.Matching _,
                                    Kind.OneOf _ ->
                                    java.util.stream.Stream.<Kind.Key>empty();
                        })
                .toList();
    }
}
