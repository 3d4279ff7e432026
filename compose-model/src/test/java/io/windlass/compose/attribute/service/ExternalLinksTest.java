package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExternalLinksTest extends ListContract {
    ExternalLinksTest() {
        super("external_links", TEXTS, Twice.REFUSED, "redis", "old_db:mysql");
    }

    @Test
    void nobody_is_waited_for() {
        assertThat(with("[redis]").json("services.a.depends_on")).isEqualTo(ABSENT);
    }
}
