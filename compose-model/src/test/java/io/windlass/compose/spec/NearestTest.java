package io.windlass.compose.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KEYS =
            List.of("image", "ports", "networks", "depends_on", "env_file", "environment");

    @Test
    void a_letter_too_few_or_too_many_is_forgiven() {
        assertThat(Nearest.to("imag", KEYS)).contains("image");
        assertThat(Nearest.to("imagee", KEYS)).contains("image");
        assertThat(Nearest.to("port", KEYS)).contains("ports");
        assertThat(Nearest.to("network", KEYS)).contains("networks");
    }

    @Test
    void swapped_letters_count_as_one_mistake() {
        assertThat(Nearest.to("iamge", KEYS)).contains("image");
        assertThat(Nearest.to("enviroment", KEYS)).contains("environment");
    }

    @Test
    void hyphens_and_capitals_cost_nothing() {
        assertThat(Nearest.to("dependsOn", KEYS)).contains("depends_on");
        assertThat(Nearest.to("env-file", KEYS)).contains("env_file");
    }

    @Test
    void what_is_too_far_away_is_not_offered() {
        assertThat(Nearest.to("wrongField", KEYS)).isEmpty();
        assertThat(Nearest.to("x", KEYS)).isEmpty();
        assertThat(Nearest.to("image", List.of())).isEmpty();
    }

    @Test
    void of_two_equally_near_the_first_in_the_alphabet_is_offered() {
        assertThat(Nearest.to("cab", List.of("cad", "caa"))).contains("caa");
    }
}
