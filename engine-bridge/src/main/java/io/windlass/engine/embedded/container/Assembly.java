package io.windlass.engine.embedded.container;

import io.windlass.engine.embedded.host.Host;
import io.windlass.engine.embedded.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what a container's process gets, out of its setup and the files of its image. */
final class Assembly {

    private static final String PATHS =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final Sandbox.Size USUAL_SIZE = new Sandbox.Size(24, 80);

    private final Host host;
    private final Folder folder;
    private final Setup setup;

    Assembly(Host host, Folder folder, Setup setup) {
        this.host = host;
        this.folder = folder;
        this.setup = setup;
    }

    Sandbox sandbox() throws IOException {
        Setup.Program process = setup.process();
        return new Sandbox(
                files(),
                command(
                        process.arguments(),
                        process.environment(),
                        Optional.empty(),
                        Optional.empty()),
                setup.rights().forSandbox(),
                setup.rights().network(),
                process.hostname(),
                process.domainname(),
                process.terminal() ? Optional.of(USUAL_SIZE) : Optional.empty(),
                process.init(),
                setup.rights().limits().stream()
                        .map(limit ->
                                new Sandbox.Limit(limit.resource(), limit.soft(), limit.hard()))
                        .toList());
    }

    /** A command in the container; who runs it and where is the container's own choice else. */
    Sandbox.Command command(
            List<String> arguments,
            List<String> environment,
            Optional<String> user,
            Optional<String> workingFolder)
            throws IOException {
        Users users = users();
        Sandbox.User who = find(users, user);
        return new Sandbox.Command(
                arguments,
                completed(environment, users.home(who.id())),
                workingFolder.orElse(setup.process().folder()),
                who);
    }

    /** Who is meant; the container's own user when nobody is named. */
    Sandbox.User user(Optional<String> written) throws IOException {
        return find(users(), written);
    }

    private Sandbox.User find(Users users, Optional<String> written) throws IOException {
        return users.find(written.orElse(setup.process().user()), setup.rights().groups());
    }

    private Users users() throws IOException {
        List<Path> layers = new ArrayList<>();
        layers.add(folder.upper());
        setup.layers().forEach(name -> layers.add(host.folder().layers().resolve(name)));
        return Users.of(layers);
    }

    /** What every process finds, unless the image or the person says otherwise. */
    private List<String> completed(List<String> environment, String home) {
        List<String> all = new ArrayList<>(environment);
        Map<String, String> usual =
                Map.of("PATH", PATHS, "HOSTNAME", setup.process().hostname(), "HOME", home);
        usual.forEach((name, value) -> {
            if (environment.stream().noneMatch(one -> one.startsWith(name + "="))) {
                all.add(name + "=" + value);
            }
        });
        if (setup.process().terminal()
                && environment.stream().noneMatch(one -> one.startsWith("TERM="))) {
            all.add("TERM=xterm");
        }
        return all.stream().sorted().toList();
    }

    private Sandbox.Files files() throws IOException {
        List<Sandbox.Mount> mounts = new ArrayList<>();
        shown(mounts);
        for (Setup.Memory memory : setup.files().memory()) {
            mounts.add(
                    new Sandbox.Mount.Memory(memory.target(), memory.options(), memory.programs()));
        }
        for (Setup.Bind bind : setup.files().binds()) {
            mounts.add(
                    new Sandbox.Mount.Bind(Path.of(bind.source()), bind.target(), bind.readOnly()));
        }
        return new Sandbox.Files(
                host.folder().layers(),
                setup.layers(),
                folder.path(),
                mounts,
                setup.files().readOnly(),
                setup.files().sharedMemory());
    }

    /** Files that say where the container is; what a person mounts there goes before. */
    private void shown(List<Sandbox.Mount> mounts) throws IOException {
        String name = setup.process().hostname();
        show(mounts, "hostname", name + "\n");
        show(
                mounts,
                "hosts",
                """
                127.0.0.1 localhost
                ::1 localhost ip6-localhost ip6-loopback
                127.0.1.1 %s
                """
                        .formatted(name));
        Path resolver = Path.of("/etc/resolv.conf");
        boolean reached = setup.rights().network() == Sandbox.NetworkMode.HOST;
        show(
                mounts,
                "resolv.conf",
                reached && Files.exists(resolver) ? Files.readString(resolver) : "");
    }

    private void show(List<Sandbox.Mount> mounts, String name, String content) throws IOException {
        String target = "/etc/" + name;
        if (setup.files().binds().stream().noneMatch(bind -> bind.target().equals(target))) {
            mounts.add(new Sandbox.Mount.Bind(folder.shown(name, content), target, false));
        }
    }
}
