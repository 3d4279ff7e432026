package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class ProfilesTest extends ServiceAttribute {
    ProfilesTest() {
        super("profiles", "  b: {image: y}\n");
    }

    @Test
    void a_service_is_left_out_unless_a_profile_of_it_is_active() {
        assertThat(printed("[dev, test]")).isEqualTo(ABSENT);
        assertThat(printed(with("[dev, test]").profile("test"))).isEqualTo("[\"dev\",\"test\"]");
        assertThat(printed(with("[dev, test]").profile("*"))).isEqualTo("[\"dev\",\"test\"]");
        assertThat(printed(with("[dev, test]").variable("COMPOSE_PROFILES", "x,dev")))
                .isEqualTo("[\"dev\",\"test\"]");
    }

    @Test
    void without_profiles_it_is_always_there() {
        assertThat(with("[]").json("services.a.image")).isEqualTo("\"x\"");
        assertThat(with("[]").profile("dev").json("services.a.image")).isEqualTo("\"x\"");
    }

    @Test
    void the_hash_does_not_see_them() {
        assertThat(with("[dev]").profile("dev").hashed("profiles")).isEqualTo(ABSENT);
    }

    @Test
    void a_later_file_adds_to_them() {
        assertThat(printed(layered("[dev]", "[test, dev]").profile("test")))
                .isEqualTo("[\"dev\",\"test\"]");
        assertThat(printed(layered("[dev]", "null").profile("dev"))).isEqualTo("[\"dev\"]");
        assertThat(printed(layered("[dev]", "!override [test]").profile("test")))
                .isEqualTo("[\"test\"]");
        assertThat(layered("[dev]", "!reset null").json("services.a.image")).isEqualTo("\"x\"");
    }

    @Test
    void they_are_taken_over() {
        assertThat(printed(inherited("[dev]"))).isEqualTo(ABSENT);
        assertThat(printed(extended("[dev]", "[test]").profile("dev")))
                .isEqualTo("[\"dev\",\"test\"]");
    }

    @Test
    void a_service_that_is_switched_off_cannot_be_needed() {
        Given needed = with("[dev]").and("  c: {image: z, depends_on: [a]}\n");

        assertThat(needed.findings())
                .containsExactly(
                        "ERROR 6:30: services.c needs the service \"a\" (depends_on), which is not"
                                + " enabled: its profiles are dev");
        assertThat(needed.profile("dev").findings()).isEmpty();
    }

    @Test
    void they_are_a_list_of_texts() {
        assertThat(findings("dev"))
                .containsExactly(error(" must be a list of texts, not the text \"dev\""));
        assertThat(findings("null"))
                .containsExactly(error(" has no value; it must be a list of texts"));
        assertThat(findings("[1]"))
                .containsExactly(
                        "ERROR 4:16: services.a.profiles[0] must be a text, not the number 1");
    }
}
