package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlkioConfigTest extends ServiceAttribute {
    BlkioConfigTest() {
        super("blkio_config");
    }

    @Test
    void all_of_it() {
        assertThat(
                        printed(
                                """
                                weight: 300
                                weight_device: [{path: /dev/sda, weight: 400}]
                                device_read_bps: [{path: /dev/sdb, rate: 12mb}]
                                device_read_iops: [{path: /dev/sdb, rate: 120}]
                                device_write_bps: [{path: /dev/sdb, rate: "1024k"}]
                                device_write_iops: [{path: /dev/sdb, rate: 30}]
                                """))
                .isEqualTo(
                        """
                        {"weight":300,\
                        "weight_device":[{"Path":"/dev/sda","Weight":400}],\
                        "device_read_bps":[{"Path":"/dev/sdb","Rate":"12582912"}],\
                        "device_read_iops":[{"Path":"/dev/sdb","Rate":"120"}],\
                        "device_write_bps":[{"Path":"/dev/sdb","Rate":"1048576"}],\
                        "device_write_iops":[{"Path":"/dev/sdb","Rate":"30"}]}\
                        """);
    }

    @Test
    void what_is_missing_of_a_device_is_empty() {
        assertThat(hashed("{device_read_bps: [{path: /dev/sda}], weight_device: [{}]}"))
                .isEqualTo(
                        """
                        {"weight_device":[{"Path":"","Weight":0}],\
                        "device_read_bps":[{"Path":"/dev/sda","Rate":"0"}]}\
                        """);
    }

    @Test
    void an_empty_one_stays() {
        assertThat(printed("{}")).isEqualTo("{}");
        assertThat(hashed("{}")).isEqualTo("{}");
    }

    @Test
    void a_later_file_replaces_weights_and_adds_devices() {
        assertThat(
                        merged(
                                "{weight: 10, device_read_bps: [{path: /a, rate: 1}]}",
                                "{weight: 20, device_read_bps: [{path: /a, rate: 2}]}"))
                .isEqualTo(
                        """
                        {"weight":20,"device_read_bps":[{"Path":"/a","Rate":"1"},\
                        {"Path":"/a","Rate":"2"}]}\
                        """);
        assertThat(merged("{weight: 10}", "null")).isEqualTo("{\"weight\":10}");
        assertThat(merged("{weight: 10}", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("{weight: 10}", "{weight: !reset null}")).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"300\"", "\"${V}\""})
    void a_weight_is_no_text(String weight) {
        assertThat(with("{weight: " + weight + "}").variable("V", "300").findings())
                .containsExactly(
                        "ERROR 4:28: services.a.blkio_config.weight is a number without quotes, not"
                                + " the text \"300\".");
    }

    @Test
    void a_weight_has_sixteen_bits() {
        assertThat(printed("{weight: 65537}")).isEqualTo("{\"weight\":1}");
        assertThat(findings("{weight: -1}"))
                .containsExactly(
                        "ERROR 4:28: services.a.blkio_config.weight must not be negative, and is"
                                + " -1.");
    }

    @Test
    void other_keys_are_refused_extensions_too() {
        assertThat(findings("{x-a: 1}"))
                .containsExactly(
                        "ERROR 4:20: Compose has no key \"x-a\" in services.a.blkio_config");
        assertThat(findings("null")).containsExactly(error(" has no value; it must be a mapping"));
    }
}
