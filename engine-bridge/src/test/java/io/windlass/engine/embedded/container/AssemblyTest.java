package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.api.EngineException;
import io.windlass.engine.embedded.sandbox.Capability;
import io.windlass.engine.embedded.sandbox.Resource;
import io.windlass.engine.embedded.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class AssemblyTest extends Stage {

    @Test
    void it_has_a_root_and_processes_and_a_name_of_its_own()
            throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "echo $$; hostname; ls -d /proc/[0-9]* | wc -l; id -u; pwd; echo $HOME;"
                                + " ls -A /home /tmp; cat /proc/net/dev | grep -c :;"
                                + " ls /proc/self/fd | tr '\\n' ' '");

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container))
                .containsExactly(
                        "1", "box", "3", "0", "/", "/root", "/home:", "", "/tmp:", "1", "0 1 2 3 ");
    }

    @Test
    void its_rights_are_those_of_a_container_of_docker()
            throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "grep -E 'CapEff|CapBnd|Seccomp:' /proc/self/status;"
                                + " (mount -t tmpfs none /tmp) 2>/dev/null || echo no mount;"
                                + " (echo x > /proc/sys/kernel/hostname) 2>/dev/null || echo no sys;"
                                + " wc -c < /proc/keys");

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container))
                .containsExactly(
                        "CapEff:\t00000000a80425fb",
                        "CapBnd:\t00000000a80425fb",
                        "Seccomp:\t2",
                        "no mount",
                        "no sys",
                        "0");
    }

    @Test
    void another_user_has_no_rights_at_all() throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "id -u; id -g; grep CapEff /proc/self/status; touch /x 2>&1; echo $HOME",
                        setup -> with(setup, program(setup, "1000:1000", false, false)));

        containers.start(container);

        assertThat(code(container)).contains(0);
        // With one id every user is the same one outside, so that the file can be made.
        assertThat(log(container))
                .startsWith("1000", "1000", "CapEff:\t0000000000000000")
                .endsWith("/");
    }

    @Test
    void a_terminal_is_there_when_it_is_asked_for() throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "tty; stty size; test -t 0 && echo yes; echo $TERM",
                        setup -> with(setup, program(setup, "", true, false)));

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container)).containsExactly("/dev/pts/0", "24 80", "yes", "xterm");
    }

    @Test
    void folders_of_the_host_are_shown_as_they_were_asked_for()
            throws EngineException, InterruptedException, IOException {
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("page"), "hello");
        Container container =
                create(
                        "one",
                        "cat /srv/www/page; (touch /srv/www/new) 2>/dev/null || echo closed;"
                                + " touch /srv/open/new; df /cache | tail -n 1 | cut -d' ' -f1;"
                                + " (touch /new) 2>/dev/null || echo root closed; ulimit -n",
                        setup ->
                                new Setup(
                                        setup.name(),
                                        setup.image(),
                                        setup.imageId(),
                                        setup.layers(),
                                        setup.process(),
                                        new Setup.Files(
                                                more(
                                                        setup.files().binds(),
                                                        new Setup.Bind(
                                                                site.toString(), "/srv/www", true),
                                                        new Setup.Bind(
                                                                site.toString(),
                                                                "/srv/open",
                                                                false)),
                                                List.of(
                                                        new Setup.Memory(
                                                                "/cache",
                                                                List.of("size=1m"),
                                                                false)),
                                                true,
                                                1 << 20),
                                        new Setup.Rights(
                                                Capability.usual(),
                                                List.of(),
                                                true,
                                                true,
                                                true,
                                                Sandbox.NetworkMode.OWN,
                                                List.of(
                                                        new Setup.Limit(
                                                                Resource.NOFILE, 100, 200))),
                                        Map.of()));

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container)).containsExactly("helloclosed", "none", "root closed", "100");
        assertThat(site.resolve("new")).exists();
    }

    @Test
    void no_link_of_an_image_leads_a_mount_out_of_the_container()
            throws EngineException, InterruptedException, IOException {
        Path canary = Files.createDirectory(folder.resolve("canary"));
        Path source = Files.createDirectory(folder.resolve("source"));
        Container container =
                create("one", "ls -d /escape/*", setup -> withBind(setup, source, "/escape/mine"));
        // Where the container's own files are: as if its image had this link.
        Files.createSymbolicLink(container.folder().upper().resolve("escape"), canary);

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container)).containsExactly("/escape/mine");
        assertThat(canary).isEmptyDirectory();
    }

    @Test
    void an_init_passes_signals_on_and_reaps_what_others_left()
            throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "(sleep 0.01 &) ; trap 'exit 3' TERM; echo up; " + WAIT,
                        setup -> with(setup, program(setup, "", false, true)));
        start(container, "up");
        assertThat(exec(container, "cat /proc/1/comm").stdout()).isNotEqualTo("sh\n");

        String zombies =
                "for i in 1 2 3 4 5 6 7 8 9; do grep -l 'State:.Z' /proc/[0-9]*/status"
                        + " 2>/dev/null || exit 0; sleep 0.1; done; exit 1";
        assertThat(exec(container, zombies).exitCode()).isZero();
        containers.stop(container, Optional.empty());

        assertThat(code(container)).contains(3);
    }
}
