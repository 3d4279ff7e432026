package io.windlass.engine.embedded.host;

import io.windlass.engine.embedded.launch.Launcher;
import io.windlass.engine.embedded.launch.Machine;
import io.windlass.engine.embedded.launch.StepFailedException;
import io.windlass.engine.embedded.sandbox.Ids;
import io.windlass.engine.embedded.sandbox.Plans;
import io.windlass.engine.embedded.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether containers can be run here, by doing in earnest, with an empty container, all
 * that a real one needs.
 */
public final class HostProbe {

    private static final Logger LOG = LoggerFactory.getLogger(HostProbe.class);

    private HostProbe() {}

    /** What came of it. */
    public sealed interface Verdict {

        /** It works. */
        record Usable(Host host) implements Verdict {}

        /** It does not, for this reason. */
        record Refused(Refusal refusal) implements Verdict {}
    }

    /**
     * Tries it.
     *
     * @param folder where the engine is to keep what it has
     */
    public static Verdict probe(EngineFolder folder) throws InterruptedException {
        Optional<Machine> machine = Machine.present();
        Optional<Refusal> refusal = Kernel.refusal(System.getProperty("os.name", ""), machine);
        if (refusal.isPresent() || machine.isEmpty()) {
            return new Verdict.Refused(refusal.orElseThrow());
        }
        try {
            folder.prepare();
            Launcher launcher = Launcher.in(folder.launcher(), machine.get());
            HostUser user = HostUser.present();
            return tried(folder, machine.get(), launcher, user);
        } catch (IOException failure) {
            return new Verdict.Refused(Refusal.ofFolder(folder.root(), failure));
        }
    }

    private static Verdict tried(
            EngineFolder folder, Machine machine, Launcher launcher, HostUser user)
            throws InterruptedException {
        Optional<Refusal> first = Optional.empty();
        for (Ids ids : candidates(user)) {
            Host host = new Host(folder, machine, launcher, user, ids);
            boolean fresh = false;
            try {
                fresh = !host.atWork();
                trial(host);
                return new Verdict.Usable(host);
            } catch (StepFailedException failed) {
                LOG.debug("containers with {} ids: {}", ids, failed.getMessage());
                first = first.or(() -> Optional.of(Refusal.ofStep(failed, folder.root())));
            } catch (IOException failed) {
                LOG.debug("containers with {} ids: {}", ids, failed.getMessage());
                first = first.or(() -> Optional.of(Refusal.ofFolder(folder.root(), failed)));
            } finally {
                if (fresh) {
                    endQuietly(host);
                }
            }
        }
        return new Verdict.Refused(first.orElseThrow());
    }

    /** The ways to try, best first. */
    private static List<Ids> candidates(HostUser user) {
        if (user.administrator()) {
            return List.of(Ids.ADMINISTRATOR);
        }
        return user.further().isPresent() ? List.of(Ids.RANGE, Ids.SINGLE) : List.of(Ids.SINGLE);
    }

    private static void endQuietly(Host host) throws InterruptedException {
        try {
            host.rest();
        } catch (IOException failed) {
            LOG.debug("the probe's user namespace did not end: {}", failed.getMessage());
        }
    }

    private static void trial(Host host) throws IOException, InterruptedException {
        Path container = Files.createTempDirectory(host.folder().containers(), ".probe");
        Path layer = Files.createTempDirectory(host.folder().layers(), ".probe");
        Plans plans = host.plans();
        try {
            for (String name : List.of("upper", "work", "rootfs")) {
                Files.createDirectory(container.resolve(name));
            }
            host.launcher()
                    .run(plans.trial(empty(host.folder(), layer, container)), host.folder().root());
        } finally {
            host.launcher()
                    .run(
                            plans.remove(
                                    List.of(
                                            relative(host.folder(), container),
                                            relative(host.folder(), layer))),
                            host.folder().root());
        }
    }

    private static String relative(EngineFolder folder, Path path) {
        return folder.root().relativize(path).toString();
    }

    private static Sandbox empty(EngineFolder folder, Path layer, Path container) {
        Sandbox.Files files =
                new Sandbox.Files(
                        folder.layers(),
                        List.of(layer.getFileName().toString()),
                        container,
                        List.of(),
                        false,
                        1 << 16);
        Sandbox.Command nothing = new Sandbox.Command(List.of(), List.of(), "/", Sandbox.User.ROOT);
        return new Sandbox(
                files,
                nothing,
                Sandbox.Rights.USUAL,
                Sandbox.NetworkMode.OWN,
                "probe",
                "",
                Optional.empty(),
                false,
                List.of());
    }
}
