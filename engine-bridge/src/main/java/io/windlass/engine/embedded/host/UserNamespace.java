package io.windlass.engine.embedded.host;

import io.windlass.engine.embedded.launch.Launched;
import io.windlass.engine.embedded.launch.Launcher;
import io.windlass.engine.embedded.launch.ProcessMark;
import io.windlass.engine.embedded.plan.Plan;
import io.windlass.engine.embedded.plan.ProcessStep;
import io.windlass.engine.embedded.sandbox.Ids;
import io.windlass.engine.embedded.sandbox.Plans;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The one user namespace of all containers of a plain user, and the process that holds it. It
 * outlives this program, as the containers do; its record is in the engine's folder.
 */
final class UserNamespace {

    private static final int TERMINATE = 15;

    private final Launcher launcher;
    private final Path record;

    UserNamespace(Launcher launcher, EngineFolder folder) {
        this.launcher = launcher;
        this.record = folder.holder();
    }

    /** The holder that is there, if it is. */
    Optional<ProcessMark> find() throws IOException {
        try {
            String[] words = Files.readString(record).strip().split(" ", -1);
            boolean ofThisBoot = words.length == 3 && words[2].equals(ProcessMark.boot());
            return ofThisBoot
                    ? Optional.of(
                                    new ProcessMark(
                                            Integer.parseInt(words[0]), Long.parseLong(words[1])))
                            .filter(ProcessMark::alive)
                    : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Starts a holder, whose ids are those of the user. */
    ProcessMark start(HostUser user, Ids ids) throws IOException, InterruptedException {
        Path plan = record.resolveSibling("holder.plan");
        try (Launched launched = launcher.start(Plans.userNamespace(), plan)) {
            launched.awaitReady();
            if (ids == Ids.RANGE) {
                mapRange(launched.pid(), user);
            } else {
                mapSelf(launched.pid(), user);
            }
            ProcessMark mark =
                    ProcessMark.of(launched.pid())
                            .orElseThrow(() -> new IOException("the holder ended too early"));
            Files.writeString(
                    record, "%d %d %s%n".formatted(mark.pid(), mark.start(), ProcessMark.boot()));
            launched.go();
            launched.awaitDone();
            return mark;
        }
    }

    private static void mapSelf(int pid, HostUser user) throws IOException {
        Path process = Path.of("/proc", Integer.toString(pid));
        Files.writeString(process.resolve("setgroups"), "deny");
        Files.writeString(process.resolve("uid_map"), "0 " + user.uid() + " 1");
        Files.writeString(process.resolve("gid_map"), "0 " + user.gid() + " 1");
    }

    private static void mapRange(int pid, HostUser user) throws IOException, InterruptedException {
        HostUser.Further further =
                user.further().orElseThrow(() -> new IOException("there are no further ids"));
        map(further.userProgram(), pid, user.uid(), further.users());
        map(further.groupProgram(), pid, user.gid(), further.groups());
    }

    private static void map(Path program, int pid, int own, SubIds range)
            throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        program.toString(),
                        Integer.toString(pid),
                        "0",
                        Integer.toString(own),
                        "1",
                        "1",
                        Long.toString(range.first()),
                        Long.toString(range.count()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .start();
        String said;
        try (var reader = process.inputReader()) {
            said = String.join(" ", reader.readAllLines());
        }
        if (process.waitFor() != 0) {
            throw new IOException(program + " refused: " + said);
        }
    }

    /** Ends the holder, when no container needs it any more. */
    void end() throws IOException, InterruptedException {
        Optional<ProcessMark> holder = find();
        if (holder.isPresent()) {
            ProcessMark mark = holder.get();
            Optional<ProcessHandle> handle = ProcessHandle.of(mark.pid());
            launcher.run(
                    Plan.of(new ProcessStep.Signal(mark.pid(), mark.start(), TERMINATE)),
                    launcher.scratch());
            handle.ifPresent(process -> process.onExit().join());
        }
        Files.deleteIfExists(record);
        Files.deleteIfExists(record.resolveSibling("holder.plan"));
    }
}
