package io.windlass.engine.orchestrate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.ContainerConfig;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.ContainerSpec.Endpoint;
import io.windlass.engine.api.ContainerSpec.Ipam;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.api.HostConfig.BindOptions;
import io.windlass.engine.api.HostConfig.Mount;
import io.windlass.engine.api.HostConfig.PortBinding;
import io.windlass.engine.api.HostConfig.RestartPolicy;
import io.windlass.engine.api.HostConfig.Ulimit;
import io.windlass.engine.orchestrate.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Every attribute against what the reference was recorded to send. */
class ContainerSpecsTest {

    private static final Capabilities ALL =
            new Capabilities(true, true, true, true, true, true, true, true);

    private static final Capabilities OLD =
            new Capabilities(false, false, false, false, false, false, false, false);

    private static WantedContainer wanted(String yaml) {
        ComposeProject project = Stage.project(yaml);
        Service service = project.services().values().iterator().next();
        return new WantedContainer(
                project,
                service,
                1,
                Names.container(project, service, 1),
                Optional.of("sha256:1"),
                "2.40.3",
                Optional.empty(),
                List.of(),
                other ->
                        List.of(
                                new Placed(
                                        other, 1, "demo-" + other + "-1", new ContainerId("abc"))));
    }

    private static ContainerSpec spec(String attributes) throws EngineException {
        String yaml = "services:\n  a:\n    image: app\n" + attributes.indent(4);
        WantedContainer wanted = wanted(yaml);
        return ContainerSpecs.of(wanted, wanted.name(), ALL);
    }

    @Test
    void the_labels_are_those_of_compose() throws Exception {
        WantedContainer wanted =
                wanted(
                        """
                        services:
                          a:
                            image: app
                            labels: {mine: "yes"}
                            depends_on: {b: {condition: service_healthy, restart: true}}
                          b: {image: app}
                        """);
        ComposeProject project = wanted.project();

        assertThat(ContainerSpecs.labels(wanted))
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("mine", "yes"),
                                Map.entry(Labels.PROJECT, "demo"),
                                Map.entry(Labels.SERVICE, "a"),
                                Map.entry(Labels.VERSION, "2.40.3"),
                                Map.entry(Labels.WORKING_DIR, project.workingDir().toString()),
                                Map.entry(
                                        Labels.CONFIG_FILES, project.files().getFirst().toString()),
                                Map.entry(Labels.ONE_OFF, "False"),
                                Map.entry(Labels.HASH, Hashes.write(wanted.service(), "2.40.3")),
                                Map.entry(Labels.NUMBER, "1"),
                                Map.entry(Labels.IMAGE, "sha256:1"),
                                Map.entry(Labels.DEPENDS_ON, "b:service_healthy:true")));
    }

    @Test
    void the_recorded_database_of_the_reference() throws Exception {
        ContainerSpec spec =
                spec(
                        """
                        command: [sh, -c, "sleep 1; touch /ok; exec sleep 3600"]
                        stop_grace_period: 1s
                        init: true
                        healthcheck:
                          test: [CMD, test, -f, /ok]
                          interval: 500ms
                          timeout: 2s
                          retries: 20
                          start_period: 5s
                          start_interval: 250ms
                        """);

        assertThat(spec.config())
                .isEqualTo(
                        new ContainerConfig(
                                "app",
                                "",
                                "",
                                "",
                                "",
                                Optional.of(
                                        List.of("sh", "-c", "sleep 1; touch /ok; exec sleep 3600")),
                                Optional.empty(),
                                List.of(),
                                spec.config().labels(),
                                List.of(),
                                false,
                                false,
                                false,
                                "",
                                OptionalLong.of(1),
                                Optional.of(
                                        new ContainerConfig.Healthcheck(
                                                List.of("CMD", "test", "-f", "/ok"),
                                                Optional.of(Duration.ofMillis(500)),
                                                Optional.of(Duration.ofSeconds(2)),
                                                Optional.of(Duration.ofSeconds(5)),
                                                Optional.of(Duration.ofMillis(250)),
                                                20)),
                                ""));
        assertThat(spec.host().running().init()).contains(true);
        assertThat(spec.host().networking().networkMode()).isEqualTo("demo_default");
        assertThat(spec.endpoints())
                .containsExactly(
                        new Endpoint(
                                "demo_default",
                                List.of("demo-a-1", "a"),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(),
                                0,
                                Optional.empty()));
    }

    @Test
    void networks_come_by_priority_and_remember_a_written_mapping() throws Exception {
        WantedContainer wanted =
                wanted(
                        """
                        services:
                          a:
                            image: app
                            mac_address: 02:42:ac:11:00:02
                            networks:
                              low:
                              high: {priority: 10, aliases: [x], ipv4_address: 10.9.0.7}
                        networks:
                          low:
                          high: {ipam: {config: [{subnet: 10.9.0.0/24}]}}
                        """);

        ContainerSpec now = ContainerSpecs.of(wanted, "n", ALL);
        ContainerSpec old = ContainerSpecs.of(wanted, "n", OLD);

        assertThat(now.endpoints())
                .extracting(Endpoint::network)
                .containsExactly("demo_high", "demo_low");
        assertThat(now.endpoints().getFirst().aliases()).containsExactly("demo-a-1", "a", "x");
        assertThat(now.endpoints().getFirst().ipam()).contains(new Ipam("10.9.0.7", "", List.of()));
        assertThat(now.endpoints().getFirst().macAddress()).contains("02:42:ac:11:00:02");
        assertThat(now.endpoints().getLast().ipam()).isEmpty();
        assertThat(old.endpoints().getFirst().macAddress()).isEmpty();
        assertThat(old.config().macAddress()).isEqualTo("02:42:ac:11:00:02");
    }

    @Test
    void ports_are_bound_and_exposed_as_written() throws Exception {
        ContainerSpec spec =
                spec(
                        """
                        ports: ["127.0.0.1:18080:80", "53/udp"]
                        expose: ["3000", "4000-4001/tcp"]
                        """);

        assertThat(spec.host().networking().portBindings())
                .isEqualTo(
                        Map.of(
                                "80/tcp", List.of(new PortBinding("127.0.0.1", "18080")),
                                "53/udp", List.of(new PortBinding("", ""))));
        assertThat(spec.config().exposedPorts())
                .containsExactlyInAnyOrder("3000", "4000-4001/tcp", "80/tcp", "53/udp");
    }

    @Test
    void capabilities_go_by_their_full_names_in_order() throws Exception {
        HostConfig.Security security =
                spec("cap_add: [sys_ptrace, NET_ADMIN, CAP_NET_ADMIN]\ncap_drop: [all]\n")
                        .host()
                        .security();

        assertThat(List.of(security.capAdd(), security.capDrop()))
                .isEqualTo(List.of(List.of("CAP_NET_ADMIN", "CAP_SYS_PTRACE"), List.of("ALL")));
    }

    @Test
    void a_missing_folder_is_made_for_binds_and_not_for_mounts() throws Exception {
        WantedContainer wanted =
                wanted(
                        """
                        services:
                          a:
                            image: app
                            volumes:
                              - /src:/short:ro
                              - {type: bind, source: /src, target: /long, bind: {propagation: rslave}}
                              - data:/named
                              - {type: volume, source: data, target: /nocopy, volume: {nocopy: true}}
                              - /anonymous
                            tmpfs: ["/run:size=1m"]
                        volumes: {data: {name: real}}
                        """);

        HostConfig.Storage storage = ContainerSpecs.of(wanted, "n", ALL).host().storage();

        assertThat(storage.binds()).containsExactly("/src:/short:ro", "real:/named:rw");
        assertThat(storage.mounts())
                .extracting(Mount::target)
                .containsExactly("/long", "/nocopy", "/anonymous");
        assertThat(storage.mounts().getFirst().bind())
                .contains(new BindOptions("rslave", false, false, false, false));
        assertThat(storage.mounts().get(1).source()).isEqualTo("real");
        assertThat(storage.mounts().getLast().source()).isEmpty();
        assertThat(storage.tmpfs()).isEqualTo(Map.of("/run", "size=1m"));
    }

    @Test
    void the_limits_of_deploy_count() throws Exception {
        HostConfig host =
                spec("""
                restart: on-failure:3
                ulimits: {nofile: {soft: 10, hard: 20}, nproc: 5}
                deploy:
                  resources: {limits: {cpus: "0.7", memory: 128m, pids: 50}}
                """)
                        .host();

        assertThat(host.resources().nanoCpus()).isEqualTo(700_000_000);
        assertThat(host.resources().memory()).isEqualTo(128L << 20);
        assertThat(host.resources().pidsLimit()).contains(50L);
        assertThat(host.resources().ulimits())
                .containsExactlyInAnyOrder(new Ulimit("nofile", 10, 20), new Ulimit("nproc", 5, 5));
        assertThat(host.running().restartPolicy()).isEqualTo(new RestartPolicy("on-failure", 3));
    }

    @Test
    void references_become_containers() throws Exception {
        WantedContainer wanted =
                wanted(
                        """
                        services:
                          a:
                            image: app
                            network_mode: service:b
                            ipc: service:b
                            volumes_from: ["b:ro", "container:other"]
                          b: {image: app}
                        """);

        ContainerSpec spec = ContainerSpecs.of(wanted, "n", ALL);

        assertThat(spec.host().networking().networkMode()).isEqualTo("container:abc");
        assertThat(spec.host().running().ipcMode()).isEqualTo("container:abc");
        assertThat(spec.host().storage().volumesFrom()).containsExactly("abc", "other");
        assertThat(spec.endpoints()).isEmpty();
    }

    @Test
    void links_name_every_container_in_three_ways() throws Exception {
        WantedContainer wanted =
                wanted(
                        """
                        services:
                          a: {image: app, links: ["b:other"], external_links: [far]}
                          b: {image: app}
                        """);

        assertThat(ContainerSpecs.of(wanted, "n", ALL).host().networking().links())
                .containsExactly("demo-b-1:other", "demo-b-1:b-1", "demo-b-1:demo-b-1", "far:far");
    }

    @Test
    void secrets_are_mounted_from_files_and_copied_from_elsewhere() throws Exception {
        WantedContainer wanted =
                wanted(
                        """
                        services:
                          a:
                            image: app
                            secrets:
                              - file
                              - {source: env, target: /etc/token, mode: 0400, uid: "7"}
                            configs: [inline]
                        secrets:
                          file: {file: /s.txt}
                          env: {environment: TOKEN}
                        configs:
                          inline: {content: hello}
                        """);

        assertThat(ContainerSpecs.of(wanted, "n", ALL).host().storage().mounts())
                .extracting(mount -> mount.source() + " " + mount.target() + mount.readOnly())
                .containsExactly("/s.txt /run/secrets/filetrue");
        assertThat(FileMounts.injected(wanted.project(), wanted.service()))
                .containsExactly(
                        new InjectedFile(
                                "/etc/token", "s3cret", 0400, Optional.of(7), Optional.empty()),
                        new InjectedFile(
                                "/inline", "hello", 0444, Optional.empty(), Optional.empty()));
    }

    @Test
    void releases_hash_in_their_own_way() {
        assertThat(List.of("2.40.3", "5.0.1", "5.1.3", "5.1.4", "5.2.0", "5.5.0"))
                .extracting(version -> Hashes.dialect(version).name())
                .containsExactly("V2", "V5_0", "V5_0", "V5_1_4", "V5_1_4", "V5_3");
    }

    @Test
    void durations_are_read_in_full() {
        assertThat(Quantities.duration("1h2m3.5s")).contains(Duration.ofMillis(3_723_500));
        assertThat(Quantities.duration("0s")).contains(Duration.ZERO);
        assertThat(Quantities.duration("soon")).isEmpty();
    }
}
