package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TmpfsTest extends ListContract {
    TmpfsTest() {
        super("tmpfs", TEXT_OR_TEXTS, Twice.ONCE, "/run", "/tmp:size=64m,mode=1777");
    }

    @Test
    void what_two_files_have_is_known_by_what_stands_before_the_first_equals_sign() {
        assertThat(merged("[\"/tmp:size=1m\"]", "[\"/tmp:size=2m\"]"))
                .isEqualTo("[\"/tmp:size=2m\"]");
        assertThat(layered("[\"/tmp:size=1m\"]", "[\"/tmp:mode=1\"]").findings())
                .containsExactly(
                        "ERROR over.yaml:3:13: services.a.tmpfs[1] is mounted at /tmp, where"
                                + " services.a.tmpfs[0] is mounted already");
    }

    @Test
    void a_text_and_a_list_are_merged_into_a_list() {
        assertThat(merged("/run", "[/tmp]")).isEqualTo("[\"/run\",\"/tmp\"]");
    }
}
