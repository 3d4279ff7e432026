package io.windlass.compose.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.json.JsonReader;
import io.windlass.compose.json.JsonText;
import io.windlass.compose.shape.ReferenceForm.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceFormTest {

    @Test
    void fields_come_in_the_order_of_the_reference_and_empty_ones_are_left_out() {
        assertThat(
                        json(
                                """
                                {working_dir: /w, image: a, tty: false, cap_add: [], hostname: "",
                                 command: [b], scale: 0, init: false, unknown: 1, x-own: 2}\
                                """))
                .isEqualTo(
                        "{\"command\":[\"b\"],\"entrypoint\":null,\"image\":\"a\",\"init\":false,"
                                + "\"scale\":0,\"working_dir\":\"/w\"}");
    }

    @Test
    void yaml_leaves_out_more_and_keeps_extensions_at_the_end() {
        assertThat(
                        yaml(
                                """
                                {x-own: {b: 1, a: 2}, image: a, command: null, entrypoint: [],
                                 deploy: {replicas: 1, x-d: 3}}\
                                """))
                .isEqualTo(
                        "{\"deploy\":{\"replicas\":1,\"x-d\":3},\"entrypoint\":[],"
                                + "\"image\":\"a\",\"x-own\":{\"a\":2,\"b\":1}}");
        assertThat(json("{deploy: {replicas: 1}}"))
                .contains("\"deploy\":{\"replicas\":1,\"resources\":{},\"placement\":{}}");
    }

    @Test
    void numbers_and_sizes_have_the_types_of_the_reference() {
        assertThat(
                        json(
                                """
                                {cpus: "0.10", mem_limit: 1024, memswap_limit: "0", pids_limit: 5.0,
                                 cpu_shares: "512", healthcheck: {interval: 1m30s, retries: 0}}\
                                """))
                .isEqualTo(
                        "{\"cpus\":0.1,\"cpu_shares\":512,\"command\":null,\"entrypoint\":null,"
                                + "\"healthcheck\":{\"interval\":\"1m30s\",\"retries\":0},"
                                + "\"mem_limit\":\"1024\",\"pids_limit\":5}");
    }

    @Test
    void mappings_are_sorted_and_null_counts_as_empty_except_in_environments() {
        assertThat(json("{labels: {b: null, a: 1}, environment: {B: null, A: true}}"))
                .isEqualTo(
                        "{\"command\":null,\"entrypoint\":null,"
                                + "\"environment\":{\"A\":\"true\",\"B\":null},"
                                + "\"labels\":{\"a\":\"1\",\"b\":\"\"}}");
    }

    @Test
    void hosts_are_a_sorted_list() {
        assertThat(json("{extra_hosts: {b: [2, 1], a: x}}"))
                .contains("\"extra_hosts\":[\"a=x\",\"b=1\",\"b=2\"]");
        assertThat(json("{extra_hosts: [b=1, a=2]}")).contains("[\"a=2\",\"b=1\"]");
    }

    @Test
    void a_limit_of_zero_is_written_as_two_and_json_leaves_zeros_out() {
        String limits = "{ulimits: {core: 0, nofile: 5, nproc: {hard: 0, soft: 1}}}";

        assertThat(json(limits)).contains("{\"core\":{},\"nofile\":5,\"nproc\":{\"soft\":1}}");
        assertThat(yaml(limits))
                .contains(
                        "{\"core\":{\"soft\":0,\"hard\":0},\"nofile\":5,"
                                + "\"nproc\":{\"soft\":1,\"hard\":0}}");
    }

    @Test
    void fields_that_the_reference_did_not_name_have_capitals_in_json() {
        String blocks = "{blkio_config: {device_read_bps: [{rate: 0, path: /d}]}}";

        assertThat(json(blocks))
                .contains("{\"device_read_bps\":[{\"Path\":\"/d\",\"Rate\":\"0\"}]}");
        assertThat(yaml(blocks))
                .contains("{\"device_read_bps\":[{\"path\":\"/d\",\"rate\":\"0\"}]}");
        assertThat(yaml("{blkio_config: {weight_device: [{Path: /d, Weight: 3}]}}"))
                .contains("{\"path\":\"/d\",\"weight\":3}");
    }

    @Test
    void an_env_file_is_its_path_unless_it_may_be_missing() {
        assertThat(json("{env_file: [a, {path: b, format: raw}, {path: c, required: false}]}"))
                .contains("\"env_file\":[\"a\",\"b\",{\"path\":\"c\",\"required\":false}]");
    }

    @Test
    void keys_for_a_build_are_written_so_that_they_can_be_read_back() {
        assertThat(json("{build: {ssh: {default: null, other: /key}}}"))
                .contains("\"ssh\":[\"default\",\"other=/key\"]");
        assertThat(json("{build: {ssh: [default]}}")).contains("\"ssh\":[\"default\"]");
    }

    @Test
    void options_of_a_provider_are_lists() {
        assertThat(json("{provider: {type: a, options: {b: 1, c: [x, true]}}}"))
                .contains("\"options\":{\"b\":[\"1\"],\"c\":[\"x\",\"true\"]}");
    }

    @Test
    void json_sorts_by_code_point_and_yaml_as_people_count() {
        List<String> keys =
                List.of("l10", "l2", "L1", "a-b", "a_b", "ab", "a1b", "1", "z", "a01", "a1");

        assertThat(KeyOrder.PLAIN.sorted(keys))
                .containsExactly(
                        "1", "L1", "a-b", "a01", "a1", "a1b", "a_b", "ab", "l10", "l2", "z");
        assertThat(KeyOrder.NATURAL.sorted(keys))
                .containsExactly(
                        "1", "L1", "a-b", "a_b", "a1", "a1b", "a01", "ab", "l2", "l10", "z");
    }

    private static String json(String service) {
        return JsonText.compact(
                ReferenceForm.in(Notation.JSON).of(Structs.SERVICE, JsonReader.fields(service)));
    }

    private static String yaml(String service) {
        return JsonText.compact(
                ReferenceForm.in(Notation.YAML).of(Structs.SERVICE, JsonReader.fields(service)));
    }
}
