package io.windlass.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.docker.client.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryAuthTest {

    @TempDir Path folder;

    private Optional<String> header(String config, String registry) throws Exception {
        Files.writeString(folder.resolve("config.json"), config);
        return new RegistryAuth(DockerConfig.of(Map.of("DOCKER_CONFIG", folder.toString()), folder))
                .header(registry);
    }

    @Test
    void credentials_are_those_of_the_registry() throws Exception {
        String pair = Base64.getEncoder().encodeToString("me:s:cret".getBytes(UTF_8));
        String config =
                "{\"auths\":{\"other\":{},\"https://index.docker.io/v1/\":{\"auth\":\"%s\"}}}"
                        .formatted(pair);

        String header = header(config, ImageName.DOCKER_HUB).orElseThrow();

        assertThat(Json.read(Base64.getUrlDecoder().decode(header)))
                .isEqualTo(
                        Json.read(
                                "{\"username\":\"me\",\"password\":\"s:cret\",\"serveraddress\":\"https://index.docker.io/v1/\"}"));
        assertThat(header(config, "registry.example")).isEmpty();
        assertThat(header(config, "other")).isEmpty();
    }

    @Test
    void a_helper_that_is_not_there_is_no_failure() throws Exception {
        assertThat(header("{\"credsStore\":\"windlass-none\"}", "x.example")).isEmpty();
        assertThat(header("not json", "x.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "busybox, busybox, latest, https://index.docker.io/v1/",
        "me/app:1, me/app, 1, https://index.docker.io/v1/",
        "docker.io/me/app, docker.io/me/app, latest, https://index.docker.io/v1/",
        "localhost:5000/app, localhost:5000/app, latest, localhost:5000",
        "r.example/a/b:2, r.example/a/b, 2, r.example",
        "r.example/a:2@sha256:ab, r.example/a, sha256:ab, r.example"
    })
    void a_reference_has_a_registry_a_name_and_a_tag(
            String reference, String name, String tag, String registry) {
        assertThat(ImageName.of(reference)).isEqualTo(new ImageName(name, tag));
        assertThat(ImageName.of(reference).registry()).isEqualTo(registry);
    }
}
