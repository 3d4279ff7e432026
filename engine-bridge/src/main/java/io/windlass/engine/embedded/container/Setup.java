package io.windlass.engine.embedded.container;

import io.windlass.engine.embedded.sandbox.Capability;
import io.windlass.engine.embedded.sandbox.Resource;
import io.windlass.engine.embedded.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A container as it was asked for, with what its image adds; this is what is kept on disk.
 *
 * @param image name as it was asked for
 * @param imageId digest of the image
 * @param layers names of its layers, the uppermost first
 */
public record Setup(
        String name,
        String image,
        String imageId,
        List<String> layers,
        Program process,
        Files files,
        Rights rights,
        Map<String, String> labels) {

    public Setup {
        layers = List.copyOf(layers);
        labels = Map.copyOf(labels);
    }

    /**
     * What is run, and how it is ended.
     *
     * @param user as written: {@code 1000}, {@code app:staff}; empty is root
     * @param stopSignal number of the signal that asks it to end
     * @param stopSeconds how long it is given for that
     */
    public record Program(
            List<String> arguments,
            List<String> environment,
            String folder,
            String user,
            String hostname,
            String domainname,
            boolean terminal,
            boolean init,
            int stopSignal,
            int stopSeconds) {
        public Program {
            arguments = List.copyOf(arguments);
            environment = List.copyOf(environment);
        }
    }

    /** What it sees besides its image. */
    public record Files(
            List<Bind> binds, List<Memory> memory, boolean readOnly, long sharedMemory) {
        public Files {
            binds = List.copyOf(binds);
            memory = List.copyOf(memory);
        }
    }

    public record Bind(String source, String target, boolean readOnly) {}

    /** A file system in memory. */
    public record Memory(String target, List<String> options, boolean programs) {
        public Memory {
            options = List.copyOf(options);
        }
    }

    /** What it may do. */
    public record Rights(
            Set<Capability> capabilities,
            List<String> groups,
            boolean noNewPrivileges,
            boolean filtered,
            boolean guarded,
            Sandbox.NetworkMode network,
            List<Limit> limits) {
        public Rights {
            capabilities = Set.copyOf(capabilities);
            groups = List.copyOf(groups);
            limits = List.copyOf(limits);
        }

        Sandbox.Rights forSandbox() {
            return new Sandbox.Rights(capabilities, noNewPrivileges, filtered, guarded);
        }
    }

    public record Limit(Resource resource, long soft, long hard) {}
}
