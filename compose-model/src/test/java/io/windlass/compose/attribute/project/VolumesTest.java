package io.windlass.compose.attribute.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumesTest extends ResourceContract {
    VolumesTest() {
        super("volumes", "volumes: [\"nn:/vv\"]", "{}", "");
    }

    @Test
    void all_of_it() {
        assertThat(printed("{driver: local, driver_opts: {type: nfs, n: 1}, labels: {a: b}}"))
                .isEqualTo(
                        """
                        {"name":"p_nn","driver":"local","driver_opts":{"n":"1","type":"nfs"},\
                        "labels":{"a":"b"}}\
                        """);
    }

    @Test
    void the_device_of_a_bound_folder_is_a_path_of_the_project() {
        assertThat(printed("{driver: local, driver_opts: {type: none, o: bind, device: ./data}}"))
                .isEqualTo(
                        """
                        {"name":"p_nn","driver":"local","driver_opts":{"device":"@/data","o":"bind",\
                        "type":"none"}}\
                        """);
    }

    @Test
    void an_external_one_says_nothing_else() {
        assertThat(findings("{external: true, driver: d}"))
                .containsExactly(
                        "ERROR 6:32: volumes.nn: conflicting parameters \"external\" and \"driver\".");
    }
}
