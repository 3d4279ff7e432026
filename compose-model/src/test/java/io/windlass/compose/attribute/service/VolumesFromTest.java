package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumesFromTest extends ListContract {
    VolumesFromTest() {
        super(
                "volumes_from",
                "  b: {image: y}\n  c: {image: z}\n",
                TEXTS,
                Twice.REFUSED,
                "b",
                "c:ro");
    }

    @Test
    void the_other_one_is_started_first_and_this_one_does_not_restart_with_it() {
        assertThat(with("[\"c:ro\"]").json("services.a.depends_on"))
                .isEqualTo(
                        """
                        {"c":{"condition":"service_started","required":true}}\
                        """);
    }

    @Test
    void a_container_is_nobody_that_is_waited_for() {
        assertThat(with("[\"container:old:ro\"]").json("services.a.depends_on")).isEqualTo(ABSENT);
        assertThat(printed("[\"container:old:ro\"]")).isEqualTo("[\"container:old:ro\"]");
    }

    @Test
    void it_has_to_be_there() {
        assertThat(findings("[nope]"))
                .containsExactly(
                        "ERROR 4:20: services.a needs the service \"nope\" (volumes_from), which is"
                                + " not defined below \"services\"");
    }
}
