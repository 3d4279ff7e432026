package io.windlass.engine.embedded.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.embedded.launch.Machine;
import io.windlass.engine.embedded.launch.ProcessMark;
import io.windlass.engine.embedded.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Compares plans with those on record, in words and in bytes; the bytes are what the launcher's
 * fuzzer starts from. {@code -Dwindlass.record=true} writes the record anew.
 */
class PlansTest {

    private static final Path RECORD =
            Path.of("src/test/resources/io/windlass/engine/embedded/plan");

    private static final ProcessMark HOLDER = new ProcessMark(100, 5000);

    @Test
    void a_container_of_the_administrator() throws IOException {
        compare(
                "run-administrator",
                new Plans(Machine.X86_64, Ids.ADMINISTRATOR, Optional.empty())
                        .run(sandbox(Sandbox.User.ROOT, false), log(), exit()));
    }

    @Test
    void a_container_of_a_plain_user_with_a_range_of_ids() throws IOException {
        Sandbox.User user = new Sandbox.User(1000, 1000, List.of(1000, 5));

        compare(
                "run-range",
                new Plans(Machine.AARCH64, Ids.RANGE, Optional.of(HOLDER))
                        .run(sandbox(user, true), log(), exit()));
    }

    @Test
    void a_container_of_a_plain_user_with_one_id_whose_process_is_not_root() throws IOException {
        Sandbox.User user = new Sandbox.User(1000, 1000, List.of(1000));

        compare(
                "run-single",
                new Plans(Machine.X86_64, Ids.SINGLE, Optional.of(HOLDER))
                        .run(sandbox(user, false), log(), exit()));
    }

    @Test
    void a_command_in_a_container() throws IOException {
        compare(
                "exec",
                new Plans(Machine.X86_64, Ids.RANGE, Optional.of(HOLDER))
                        .exec(
                                new ProcessMark(200, 6000),
                                Sandbox.User.ROOT,
                                command(Sandbox.User.ROOT),
                                Sandbox.Rights.USUAL));
    }

    @Test
    void a_process_that_holds_a_user_namespace() throws IOException {
        compare("holder", Plans.userNamespace());
    }

    private static void compare(String name, Plan plan) throws IOException {
        Path words = RECORD.resolve(name + ".txt");
        Path bytes = RECORD.resolve(name + ".plan");
        if (Boolean.getBoolean("windlass.record")) {
            Files.createDirectories(RECORD);
            Files.writeString(words, plan.explain());
            Files.write(bytes, plan.encode());
        }
        assertThat(plan.explain()).isEqualTo(Files.readString(words));
        assertThat(plan.encode()).isEqualTo(Files.readAllBytes(bytes));
    }

    private static Path log() {
        return Path.of("/engine/containers/c1/log/log");
    }

    private static Path exit() {
        return Path.of("/engine/containers/c1/exit");
    }

    private static Sandbox.Command command(Sandbox.User user) {
        return new Sandbox.Command(
                List.of("server", "--port", "80"),
                List.of("HOME=/", "PATH=/usr/bin:/bin"),
                "/srv",
                user);
    }

    private static Sandbox sandbox(Sandbox.User user, boolean terminal) {
        List<Sandbox.Mount> mounts =
                List.of(
                        new Sandbox.Mount.Bind(Path.of("/home/me/site"), "/srv/site", true),
                        new Sandbox.Mount.Memory("/tmp", List.of("size=1m"), true));
        return new Sandbox(
                new Sandbox.Files(
                        Path.of("/engine/layers"),
                        List.of("upper-layer", "lower-layer"),
                        Path.of("/engine/containers/c1"),
                        mounts,
                        terminal,
                        65536),
                command(user),
                new Sandbox.Rights(Capability.usual(), terminal, true, true),
                terminal ? Sandbox.NetworkMode.HOST : Sandbox.NetworkMode.OWN,
                "web",
                "",
                terminal ? Optional.of(new Sandbox.Size(24, 80)) : Optional.empty(),
                !terminal,
                List.of(new Sandbox.Limit(Resource.NOFILE, 1024, 4096)));
    }
}
