package io.windlass.engine.docker.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.ContainerConfig;
import io.windlass.engine.api.ContainerConfig.Healthcheck;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.contract.Specs;
import io.windlass.engine.docker.client.ApiVersion;
import io.windlass.engine.docker.client.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Against bodies that the reference sent for the same projects. */
class ContainerBodyTest {

    private static ContainerSpec spec(HostConfig.Storage storage) {
        Optional<ContainerSpec.Ipam> written =
                Optional.of(new ContainerSpec.Ipam("", "", List.of()));
        return new ContainerSpec(
                "t3-api-1",
                Optional.empty(),
                new ContainerConfig(
                        "busybox:latest",
                        "",
                        "",
                        "",
                        "",
                        Optional.of(List.of("sleep", "3600")),
                        Optional.empty(),
                        List.of("MODE=one"),
                        Map.of("com.docker.compose.service", "api"),
                        List.of("80/tcp"),
                        false,
                        false,
                        false,
                        "",
                        OptionalLong.of(1),
                        Optional.of(
                                new Healthcheck(
                                        List.of("CMD", "test", "-f", "/ok"),
                                        Optional.of(Duration.ofMillis(500)),
                                        Optional.of(Duration.ofSeconds(2)),
                                        Optional.of(Duration.ofSeconds(5)),
                                        Optional.of(Duration.ofMillis(250)),
                                        20)),
                        ""),
                new HostConfig(
                        storage,
                        new HostConfig.Networking(
                                "t3_back",
                                Map.of(
                                        "80/tcp",
                                        List.of(new HostConfig.PortBinding("127.0.0.1", "18080"))),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        Specs.resources(),
                        new HostConfig.Security(
                                false, List.of(), List.of(), List.of(), true, List.of(), "",
                                Map.of()),
                        Specs.running()),
                List.of(
                        new ContainerSpec.Endpoint(
                                "t3_back",
                                List.of("t3-api-1", "api", "apialias"),
                                List.of(),
                                written,
                                Optional.of("02:42:ac:11:00:02"),
                                Map.of(),
                                7,
                                Optional.of("eth9")),
                        Specs.endpoint("t3_default", "t3-api-1", "api")));
    }

    private static HostConfig.Storage storage() {
        return Specs.storage(
                List.of("t3_dbdata:/var/lib/db:rw"),
                List.of(
                        new HostConfig.Mount(
                                "bind",
                                "/s.txt",
                                "/run/secrets/fsec",
                                true,
                                "",
                                Optional.of(
                                        new HostConfig.BindOptions("", false, false, false, false)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    /** As it is on the wire, where numbers have no width. */
    private static JsonNode sent(JsonNode body) throws IOException {
        return Json.read(Json.bytes(body));
    }

    @Test
    void a_new_engine_gets_all_of_it() throws Exception {
        assertThat(sent(ContainerBody.of(spec(storage()), new ApiVersion(51))))
                .isEqualTo(
                        Json.read(
                                """
                                {"AttachStdout": true, "AttachStderr": true, "ExposedPorts": {"80/tcp": {}},
                                 "Env": ["MODE=one"], "Cmd": ["sleep", "3600"],
                                 "Healthcheck": {"Test": ["CMD", "test", "-f", "/ok"], "Interval": 500000000,
                                   "Timeout": 2000000000, "StartPeriod": 5000000000, "StartInterval": 250000000,
                                   "Retries": 20},
                                 "Image": "busybox:latest", "Labels": {"com.docker.compose.service": "api"},
                                 "StopTimeout": 1,
                                 "HostConfig": {"Binds": ["t3_dbdata:/var/lib/db:rw"],
                                   "Mounts": [{"Type": "bind", "Source": "/s.txt", "Target": "/run/secrets/fsec", "BindOptions": {},
                                     "ReadOnly": true}],
                                   "NetworkMode": "t3_back",
                                   "PortBindings": {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": "18080"}]},
                                   "MaskedPaths": [], "ReadonlyPaths": [], "Init": true},
                                 "NetworkingConfig": {"EndpointsConfig": {
                                   "t3_back": {"IPAMConfig": {}, "Aliases": ["t3-api-1", "api", "apialias"],
                                     "MacAddress": "02:42:ac:11:00:02", "GwPriority": 7,
                                     "DriverOpts": {"com.docker.network.endpoint.ifname": "eth9"}},
                                   "t3_default": {"Aliases": ["t3-api-1", "api"]}}}}
                                """));
    }

    @Test
    void an_old_engine_gets_nothing_that_it_would_ignore() throws Exception {
        assertThat(sent(ContainerBody.of(spec(storage()), new ApiVersion(41))))
                .isEqualTo(
                        Json.read(
                                """
                                {"AttachStdout": true, "AttachStderr": true, "ExposedPorts": {"80/tcp": {}},
                                 "Env": ["MODE=one"], "Cmd": ["sleep", "3600"],
                                 "Healthcheck": {"Test": ["CMD", "test", "-f", "/ok"], "Interval": 500000000,
                                   "Timeout": 2000000000, "StartPeriod": 5000000000, "Retries": 20},
                                 "Image": "busybox:latest", "Labels": {"com.docker.compose.service": "api"},
                                 "MacAddress": "02:42:ac:11:00:02", "StopTimeout": 1,
                                 "HostConfig": {"Binds": ["t3_dbdata:/var/lib/db:rw"],
                                   "Mounts": [{"Type": "bind", "Source": "/s.txt", "Target": "/run/secrets/fsec", "BindOptions": {},
                                     "ReadOnly": true}],
                                   "NetworkMode": "t3_back",
                                   "PortBindings": {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": "18080"}]},
                                   "MaskedPaths": [], "ReadonlyPaths": [], "Init": true},
                                 "NetworkingConfig": {"EndpointsConfig": {
                                   "t3_back": {"IPAMConfig": {}, "Aliases": ["t3-api-1", "api", "apialias"]}}}}
                                """));
    }

    @Test
    void networks_and_volumes_are_what_the_reference_sends() throws Exception {
        assertThat(NetworkBody.of(Specs.network("t3_back", Map.of("a", "b")), new ApiVersion(51)))
                .isEqualTo(Json.read("{\"Labels\":{\"a\":\"b\"},\"Name\":\"t3_back\"}"));
        assertThat(NetworkBody.of(Specs.network("n", Map.of()), new ApiVersion(41)))
                .isEqualTo(Json.read("{\"Name\":\"n\",\"CheckDuplicate\":true}"));
        assertThat(NetworkBody.volume("v", "", Map.of(), Map.of("a", "b")))
                .isEqualTo(Json.read("{\"Labels\":{\"a\":\"b\"},\"Name\":\"v\"}"));
    }
}
