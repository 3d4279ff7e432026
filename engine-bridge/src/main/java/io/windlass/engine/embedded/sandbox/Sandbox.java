package io.windlass.engine.embedded.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the process of a container may see and do.
 *
 * @param terminal a terminal of this size instead of two pipes
 * @param init whether a process 1 of our own reaps what the command leaves behind
 */
public record Sandbox(
        Files files,
        Command command,
        Rights rights,
        NetworkMode network,
        String hostname,
        String domainname,
        Optional<Size> terminal,
        boolean init,
        List<Limit> limits) {

    public Sandbox {
        limits = List.copyOf(limits);
    }

    /**
     * What is seen below the root.
     *
     * @param layers folder that has the lower layers
     * @param lower names of layers in it, the uppermost first
     * @param container folder with {@code upper}, {@code work} and {@code rootfs}
     */
    public record Files(
            Path layers,
            List<String> lower,
            Path container,
            List<Mount> mounts,
            boolean readOnly,
            long sharedMemory) {
        public Files {
            lower = List.copyOf(lower);
            mounts = List.copyOf(mounts);
        }
    }

    /** Something of the host's, or of memory, at a place in the container. */
    public sealed interface Mount {
        String target();

        record Bind(Path source, String target, boolean readOnly) implements Mount {}

        /** Options as the file system takes them: {@code size=1m}. */
        record Memory(String target, List<String> options, boolean programs) implements Mount {
            public Memory {
                options = List.copyOf(options);
            }
        }
    }

    /**
     * What is run.
     *
     * @param environment {@code KEY=value}
     */
    public record Command(
            List<String> arguments, List<String> environment, String folder, User user) {
        public Command {
            arguments = List.copyOf(arguments);
            environment = List.copyOf(environment);
        }
    }

    /** Who runs it, in the container's numbers. */
    public record User(int id, int group, List<Integer> others) {
        public static final User ROOT = new User(0, 0, List.of());

        public User {
            others = List.copyOf(others);
        }
    }

    /**
     * What it may do.
     *
     * @param filtered whether system calls are filtered
     * @param guarded whether paths that tell about the machine or change it are out of reach
     */
    public record Rights(
            Set<Capability> capabilities,
            boolean noNewPrivileges,
            boolean filtered,
            boolean guarded) {
        public static final Rights USUAL = new Rights(Capability.usual(), false, true, true);

        public Rights {
            capabilities = Set.copyOf(capabilities);
        }
    }

    /** Whose network it sees. */
    public enum NetworkMode {
        OWN,
        HOST
    }

    public record Size(int rows, int columns) {}

    /** A limit of the process; the resource is a name of {@code ulimits}. */
    public record Limit(Resource resource, long soft, long hard) {}
}
