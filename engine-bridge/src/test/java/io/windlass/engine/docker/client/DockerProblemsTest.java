package io.windlass.engine.docker.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.docker.http.DeadlineException;
import io.windlass.engine.docker.http.ProtocolException;
import io.windlass.engine.docker.http.UnreachableException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerProblemsTest {

    /** The words of engines 20.10 and 28, as they were answered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    driver failed programming external connectivity on endpoint p (f8e): Bind for 0.0.0.0:8080 failed: port is already allocated | PORT_IN_USE | Port 8080 is in use already.
                    failed to set up container networking: driver failed programming external connectivity on endpoint p (f8e): Bind for 127.0.0.1:18080 failed: port is already allocated | PORT_IN_USE | Port 18080 on 127.0.0.1 is in use already.
                    driver failed programming external connectivity on endpoint p (f8e): Error starting userland proxy: listen tcp4 0.0.0.0:8080: bind: address already in use | PORT_IN_USE | Port 8080 is in use already.
                    failed to bind host port for 127.0.0.1:28999:172.18.0.2:80/tcp: address already in use | PORT_IN_USE | Port 28999 on 127.0.0.1 is in use already.
                    failed to bind host port 127.0.0.1:28999/tcp: address already in use | PORT_IN_USE | Port 28999 on 127.0.0.1 is in use already.
                    No such image: nope:latest | IMAGE_NOT_FOUND | There is no image nope:latest.
                    pull access denied for nope, repository does not exist or may require 'docker login' | IMAGE_NOT_FOUND | Image nope does not exist, or you have to log in to see it.
                    manifest for busybox:nope not found: manifest unknown: manifest unknown | IMAGE_NOT_FOUND | There is no image busybox:nope.
                    Conflict. The container name "/x-web-1" is already in use by container "0977e8ba5a9bd0e4c1a8d5d2b1". You have to remove (or rename) that container to be able to reuse that name. | NAME_CONFLICT | The name x-web-1 belongs to container 0977e8ba5a9b already.
                    network with name x_default already exists | NAME_CONFLICT | There is a network x_default already.
                    error while removing network: network x_default id 33f has active endpoints | RESOURCE_IN_USE | Network x_default is in use by containers.
                    error while removing network: network x_default has active endpoints (name:"a" id:"b") | RESOURCE_IN_USE | Network x_default is in use by containers.
                    remove x_data: volume is in use - [0977e8ba5a9bd0e4c1a8d5d2b1] | RESOURCE_IN_USE | Volume x_data is in use by container 0977e8ba5a9b.
                    conflict: unable to remove repository reference "b:1" (must force) - container 0977e8ba5a9b is using its referenced image d40 | RESOURCE_IN_USE | The image is in use, by 0977e8ba5a9b among others.
                    write /var/lib/docker/x: no space left on device | DISK_FULL | The engine's disk is full.
                    invalid mount config for type "bind": bind source path does not exist: /srv/no | BIND_SOURCE_MISSING | /srv/no is to be mounted, and does not exist on the engine's machine.
                    This node is not a swarm manager. Use "docker swarm init" | ENGINE_UNSUPPORTED | This needs an engine in swarm mode, and this one is not.
                    could not select device driver "nvidia" with capabilities: [[gpu]] | ENGINE_UNSUPPORTED | The engine has no driver nvidia for the devices asked for.
                    No such container: 0977e8ba5a9bd0e4c1a8d5d2b1 | NOT_FOUND | There is no container 0977e8ba5a9b.
                    network x_default not found | NOT_FOUND | There is no network x_default.
                    get x_data: no such volume | NOT_FOUND | There is no volume x_data.
                    client version 1.41 is too old. Minimum supported API version is 1.44, please upgrade | ENGINE_TOO_OLD | The engine does not speak the version of the API that it was spoken to in.
                    Pool overlaps with other one on this address space | NAME_CONFLICT | Another network has these addresses already.
                    could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network | ENGINE_ERROR | The engine has no addresses left for another network.
                    OCI runtime create failed: exec: "nope": executable file not found in $PATH: unknown | ENGINE_ERROR | The image has no program nope.
                    something nobody foresaw | ENGINE_ERROR | The engine could not start container x: something nobody foresaw
                    """)
    void refusals_are_told_in_words(String message, Code code, String summary) {
        Problem problem = DockerProblems.refused(500, message, "start container x");

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.summary()).isEqualTo(summary);
        assertThat(problem.detail()).contains(message);
    }

    @Test
    void a_status_speaks_where_there_are_no_words() {
        assertThat(DockerProblems.refused(404, "", "stop container x").code())
                .isEqualTo(Code.NOT_FOUND);
        assertThat(DockerProblems.refused(501, "", "measure x").code())
                .isEqualTo(Code.ENGINE_UNSUPPORTED);
        assertThat(DockerProblems.refused(503, "", "do x"))
                .isEqualTo(
                        Problem.of(
                                        Code.ENGINE_ERROR,
                                        "The engine could not do x: it gave no reason")
                                .withDetail("HTTP status 503"));
    }

    @Test
    void the_message_is_taken_out_of_its_json() {
        assertThat(
                        ErrorText.of(
                                "{\"message\":\"no\"}\n"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("no");
        assertThat(
                        ErrorText.of(
                                "page not found\n"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("page not found");
        assertThat(ErrorText.of("{broken".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("{broken");
    }

    @Test
    void each_way_to_lose_an_engine_has_its_code() {
        assertThat(broken(new DeadlineException(Duration.ofSeconds(15))).summary())
                .isEqualTo("The engine at unix:///s took longer than 15 s to list things.");
        assertThat(broken(new DeadlineException(Duration.ofSeconds(15))).code())
                .isEqualTo(Code.ENGINE_TIMEOUT);
        assertThat(broken(new IOException("Broken pipe")).code()).isEqualTo(Code.ENGINE_LOST);
        assertThat(broken(new ProtocolException("the connection ended early")).code())
                .isEqualTo(Code.ENGINE_LOST);
        assertThat(broken(new ProtocolException("the answer is not HTTP")).code())
                .isEqualTo(Code.ENGINE_ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING,ENGINE_UNREACHABLE,There is no socket at unix:///s.",
        "FORBIDDEN,ENGINE_PERMISSION_DENIED,You may not open unix:///s.",
        "REFUSED,ENGINE_UNREACHABLE,Nobody listens at unix:///s: the engine does not run.",
        "OTHER,ENGINE_UNREACHABLE,unix:///s cannot be reached: why"
    })
    void each_reason_for_no_connection_is_told(
            UnreachableException.Reason reason, Code code, String summary) {
        Problem problem = broken(new UnreachableException(reason, "why", null));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.summary()).isEqualTo(summary);
    }

    private static Problem broken(IOException failure) {
        return DockerProblems.broken(failure, "unix:///s", "list things");
    }
}
