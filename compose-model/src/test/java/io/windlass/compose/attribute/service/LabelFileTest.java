package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class LabelFileTest extends ServiceAttribute {
    LabelFileTest() {
        super("label_file");
    }

    private static Given files(Given given) {
        return given.file("a.labels", "A=1\nB=2\n").file("b.labels", "B=3\nC=\n");
    }

    private static String labels(Given given) {
        return files(given).json("services.a.labels");
    }

    @Test
    void it_is_read_into_the_labels_and_gone() {
        assertThat(labels(with("a.labels"))).isEqualTo("{\"A\":\"1\",\"B\":\"2\"}");
        assertThat(printed(files(with("a.labels")))).isEqualTo(ABSENT);
    }

    @Test
    void of_several_files_the_later_one_wins_and_labels_win_over_all() {
        assertThat(labels(with("[a.labels, ./b.labels]")))
                .isEqualTo("{\"A\":\"1\",\"B\":\"3\",\"C\":\"\"}");
        assertThat(labels(Given.service("label_file: a.labels\nlabels: {A: own}")))
                .isEqualTo("{\"A\":\"own\",\"B\":\"2\"}");
    }

    @Test
    void the_label_of_the_hash_sees_the_paths() {
        assertThat(files(with("a.labels")).hashed("label_file")).isEqualTo("[\"@/a.labels\"]");
    }

    @Test
    void a_later_file_adds_to_it() {
        assertThat(labels(layered("a.labels", "[b.labels]")))
                .isEqualTo("{\"A\":\"1\",\"B\":\"3\",\"C\":\"\"}");
        assertThat(labels(layered("a.labels", "!override b.labels")))
                .isEqualTo("{\"B\":\"3\",\"C\":\"\"}");
        assertThat(labels(layered("a.labels", "!reset null"))).isEqualTo(ABSENT);
        assertThat(labels(layered("a.labels", "null"))).isEqualTo("{\"A\":\"1\",\"B\":\"2\"}");
    }

    @Test
    void it_is_read_from_the_folder_of_the_file_that_names_it() {
        Given other =
                Given.compose("services:\n  a:\n    extends: {service: b, file: sub/base.yaml}\n")
                        .file(
                                "sub/base.yaml",
                                "services:\n  b:\n    image: x\n    label_file: own.labels\n")
                        .file("sub/own.labels", "S=1\n");

        assertThat(other.json("services.a.labels")).isEqualTo("{\"S\":\"1\"}");
    }

    @Test
    void it_has_to_be_there() {
        assertThat(findings("nope.labels"))
                .containsExactly("ERROR 4:17: The label file @/nope.labels was not found.");
    }

    @Test
    void it_is_a_text_or_a_list_of_texts() {
        assertThat(findings("null"))
                .containsExactly(error(" has no value; it must be a text or a list of texts"));
        assertThat(findings("[{path: a}]"))
                .containsExactly(
                        "ERROR 4:18: services.a.label_file[0] must be a text, not a mapping");
    }
}
