package io.windlass.engine.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the host runs a container. Empty texts, lists and maps are not set. */
public record HostConfig(
        Storage storage,
        Networking networking,
        Resources resources,
        Security security,
        Running running) {

    /**
     * What is mounted.
     *
     * @param binds {@code source:target:options}
     * @param tmpfs options by path
     */
    public record Storage(
            List<String> binds,
            List<Mount> mounts,
            Map<String, String> tmpfs,
            List<String> volumesFrom,
            String volumeDriver,
            Map<String, String> storageOptions,
            long shmSize,
            boolean readonlyRootfs) {
        public Storage {
            binds = List.copyOf(binds);
            mounts = List.copyOf(mounts);
            tmpfs = Map.copyOf(tmpfs);
            volumesFrom = List.copyOf(volumesFrom);
            storageOptions = Map.copyOf(storageOptions);
        }
    }

    /** One entry of {@code Mounts}; at most one of the option records is there. */
    public record Mount(
            String type,
            String source,
            String target,
            boolean readOnly,
            String consistency,
            Optional<BindOptions> bind,
            Optional<VolumeOptions> volume,
            Optional<TmpfsOptions> tmpfs,
            Optional<String> imageSubpath) {}

    public record BindOptions(
            String propagation,
            boolean createMountpoint,
            boolean nonRecursive,
            boolean readOnlyNonRecursive,
            boolean readOnlyForceRecursive) {}

    public record VolumeOptions(boolean noCopy, Map<String, String> labels, String subpath) {
        public VolumeOptions {
            labels = Map.copyOf(labels);
        }
    }

    /** Size in bytes and mode as a plain number; 0 is not set. */
    public record TmpfsOptions(long sizeBytes, long mode) {}

    /**
     * How it is reached and what it reaches.
     *
     * @param portBindings by {@code 80/tcp}
     * @param extraHosts {@code host:address}
     */
    public record Networking(
            String networkMode,
            Map<String, List<PortBinding>> portBindings,
            List<String> dns,
            List<String> dnsOptions,
            List<String> dnsSearch,
            List<String> extraHosts,
            List<String> links) {
        public Networking {
            portBindings = Map.copyOf(portBindings);
            dns = List.copyOf(dns);
            dnsOptions = List.copyOf(dnsOptions);
            dnsSearch = List.copyOf(dnsSearch);
            extraHosts = List.copyOf(extraHosts);
            links = List.copyOf(links);
        }
    }

    /** Published is empty for a port of the engine's choice, and may be a range. */
    public record PortBinding(String hostIp, String published) {}

    /** Limits; 0 is not set. Sizes in bytes. */
    public record Resources(
            long memory,
            long memoryReservation,
            long memorySwap,
            Optional<Long> memorySwappiness,
            long nanoCpus,
            long cpuCount,
            long cpuPercent,
            long cpuPeriod,
            long cpuQuota,
            long cpuRealtimePeriod,
            long cpuRealtimeRuntime,
            long cpuShares,
            String cpusetCpus,
            Optional<Long> pidsLimit,
            BlockIo blockIo,
            List<Ulimit> ulimits,
            List<Device> devices,
            List<String> deviceCgroupRules,
            List<DeviceRequest> deviceRequests) {
        public Resources {
            ulimits = List.copyOf(ulimits);
            devices = List.copyOf(devices);
            deviceCgroupRules = List.copyOf(deviceCgroupRules);
            deviceRequests = List.copyOf(deviceRequests);
        }
    }

    public record BlockIo(
            int weight,
            List<DeviceNumber> weightDevice,
            List<DeviceNumber> readBps,
            List<DeviceNumber> readIops,
            List<DeviceNumber> writeBps,
            List<DeviceNumber> writeIops) {
        public static BlockIo none() {
            return new BlockIo(0, List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    /** A weight or a rate for one device. */
    public record DeviceNumber(String path, long number) {}

    public record Ulimit(String name, long soft, long hard) {}

    public record Device(String pathOnHost, String pathInContainer, String cgroupPermissions) {}

    /** Count -1 asks for all. */
    public record DeviceRequest(
            String driver,
            long count,
            List<String> deviceIds,
            List<String> capabilities,
            Map<String, String> options) {}

    /** What it may do. */
    public record Security(
            boolean privileged,
            List<String> capAdd,
            List<String> capDrop,
            List<String> securityOpt,
            boolean systemPathsUnconfined,
            List<String> groupAdd,
            String usernsMode,
            Map<String, String> sysctls) {
        public Security {
            capAdd = List.copyOf(capAdd);
            capDrop = List.copyOf(capDrop);
            securityOpt = List.copyOf(securityOpt);
            groupAdd = List.copyOf(groupAdd);
            sysctls = Map.copyOf(sysctls);
        }
    }

    /** How it lives: namespaces shared, restarts, logging. */
    public record Running(
            RestartPolicy restartPolicy,
            Optional<Boolean> init,
            boolean autoRemove,
            String ipcMode,
            String pidMode,
            String utsMode,
            String cgroupnsMode,
            String cgroupParent,
            String runtime,
            String isolation,
            int oomScoreAdj,
            boolean oomKillDisable,
            String logDriver,
            Map<String, String> logOptions,
            Map<String, String> annotations) {
        public Running {
            logOptions = Map.copyOf(logOptions);
            annotations = Map.copyOf(annotations);
        }
    }

    /** Name is empty when unset, else {@code no}, {@code always}, {@code on-failure}, ... */
    public record RestartPolicy(String name, int maximumRetryCount) {}
}
