package io.windlass.compose.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {

    private static final String FILE =
            """
            name: shop
            x-note: {b: 1, a: [2]}
            services:
              web:
                image: nginx
                depends_on: [db]
                x-own: true
                environment: {PRICE: "5$$", "10": x, "9": y, TAG: "${TAG:-latest}"}
                networks: {front: null, back: {aliases: [w]}}
              db:
                image: postgres
                volumes: ["data:/var/lib"]
                networks: [back]
              job:
                build: ./job
                profiles: [tools]
            networks: {front: {}, back: {}}
            volumes: {data: {}}
            """;

    @TempDir Path folder;

    @BeforeEach
    void write_the_file() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), FILE);
    }

    @Test
    void a_project_is_printed_as_yaml() {
        assertThat(text(ConfigRequest.model("yaml")))
                .isEqualTo(
                        """
                        name: shop
                        services:
                          db:
                            image: postgres
                            networks:
                              back: null
                            volumes:
                              - type: volume
                                source: data
                                target: /var/lib
                                volume: {}
                          web:
                            depends_on:
                              db:
                                condition: service_started
                                required: true
                            environment:
                              "9": "y"
                              "10": x
                              PRICE: 5$$
                              TAG: latest
                            image: nginx
                            networks:
                              back:
                                aliases:
                                  - w
                              front: null
                            x-own: true
                        networks:
                          back:
                            name: shop_back
                          front:
                            name: shop_front
                        volumes:
                          data:
                            name: shop_data
                        x-note:
                          a:
                            - 2
                          b: 1
                        """);
    }

    @Test
    void yaml_is_the_usual_format() {
        assertThat(text(ConfigRequest.of(ConfigRequest.Show.MODEL)))
                .isEqualTo(text(ConfigRequest.model("yaml")));
    }

    @Test
    void a_project_is_printed_as_json() {
        String json = text(ConfigRequest.model("json"));

        assertThat(json)
                .startsWith("{\n  \"name\": \"shop\",\n  \"networks\": {\n    \"back\": {\n")
                .contains("\"ipam\": {}")
                .contains("\"command\": null,\n      \"entrypoint\": null,\n")
                .contains("\"PRICE\": \"5$$\"")
                .doesNotContain("x-own")
                .endsWith("\"x-note\": {\n    \"a\": [\n      2\n    ],\n    \"b\": 1\n  }\n}");
    }

    @Test
    void without_filling_in_variables_dollars_stay_as_they_are() {
        LoadRequest load = load();
        ConfigResult result =
                ConfigCommand.run(
                        load.withOptions(load.options().withInterpolate(false)),
                        ConfigRequest.model("yaml"));

        assertThat(result.text()).get().asString().contains("TAG: ${TAG:-latest}", "PRICE: 5$$");
    }

    @Test
    void services_come_in_the_order_in_which_they_start() {
        assertThat(text(ConfigRequest.of(ConfigRequest.Show.SERVICES))).isEqualTo("db\nweb\n");
    }

    @Test
    void volumes_networks_images_and_profiles_are_lines() {
        assertThat(text(ConfigRequest.of(ConfigRequest.Show.VOLUMES))).isEqualTo("data\n");
        assertThat(text(ConfigRequest.of(ConfigRequest.Show.NETWORKS))).isEqualTo("back\nfront\n");
        assertThat(text(ConfigRequest.of(ConfigRequest.Show.IMAGES)))
                .isEqualTo("postgres\nnginx\n");
        assertThat(text(ConfigRequest.of(ConfigRequest.Show.PROFILES))).isEqualTo("tools\n");
    }

    @Test
    void a_service_without_an_image_has_one_called_after_it() {
        ConfigResult result =
                ConfigCommand.run(
                        load().withProfiles(List.of("tools")),
                        ConfigRequest.of(ConfigRequest.Show.IMAGES));

        assertThat(result.text()).contains("postgres\nshop-job\nnginx\n");
    }

    @Test
    void hashes_are_those_of_the_reference() {
        String db = "db b1957b1739fb7782e65c306c4d7d989859a9bc93031c75d845f852008989e538\n";

        assertThat(text(ConfigRequest.hash(List.of("db")))).isEqualTo(db);
        assertThat(text(ConfigRequest.hash(List.of("*")))).startsWith(db + "web ").hasLineCount(2);
    }

    @Test
    void a_hash_of_a_service_that_is_not_there_is_refused() {
        ConfigResult result = ConfigCommand.run(load(), ConfigRequest.hash(List.of("db", "nope")));

        assertThat(result.text()).isEmpty();
        assertThat(result.findings())
                .extracting(finding -> finding.problem().code(), Finding::toSentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Code.USAGE, "there is no service called nope"));
    }

    @Test
    void the_environment_and_the_variables_are_told() {
        assertThat(text(ConfigRequest.of(ConfigRequest.Show.ENVIRONMENT)))
                .startsWith("B=2\nCOMPOSE_PROJECT_NAME=shop\n");
        assertThat(text(new ConfigRequest(ConfigRequest.Show.VARIABLES, "json", List.of())))
                .contains("\"TAG\"", "\"DefaultValue\": \"latest\"");
    }

    @Test
    void an_unknown_format_is_refused() {
        assertThat(ConfigCommand.run(load(), ConfigRequest.model("xml")).findings())
                .extracting(Finding::toSentence)
                .containsExactly("there is no format \"xml\", only yaml and json");
    }

    @Test
    void with_errors_there_is_nothing_to_print() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: 1}}");

        ConfigResult result = ConfigCommand.run(load(), ConfigRequest.model("json"));

        assertThat(result.text()).isEqualTo(Optional.empty());
        assertThat(result.findings())
                .extracting(finding -> finding.problem().summary())
                .contains("services.web.image must be a text, not the number 1");
    }

    private LoadRequest load() {
        return LoadRequest.of(folder, Map.of("B", "2"));
    }

    private String text(ConfigRequest wanted) {
        ConfigResult result = ConfigCommand.run(load(), wanted);
        assertThat(result.text()).as(result.findings().toString()).isPresent();
        return result.text().orElseThrow();
    }
}
