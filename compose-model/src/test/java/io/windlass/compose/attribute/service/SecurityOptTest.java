package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityOptTest extends ListContract {
    SecurityOptTest() {
        super("security_opt", TEXTS, Twice.REFUSED, "no-new-privileges:true", "label=user:USER");
    }

    @Test
    void options_of_one_name_stay_side_by_side() {
        assertThat(merged("[seccomp=a.json]", "[seccomp=b.json]"))
                .isEqualTo("[\"seccomp=a.json\",\"seccomp=b.json\"]");
    }

    @Test
    void the_profile_is_no_path_of_the_project() {
        assertThat(printed("[\"seccomp:./own.json\"]")).isEqualTo("[\"seccomp:./own.json\"]");
    }
}
