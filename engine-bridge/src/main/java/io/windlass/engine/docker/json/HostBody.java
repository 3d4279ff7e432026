package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.docker.client.ApiVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code HostConfig} of a container's creation. */
final class HostBody {

    private HostBody() {}

    static Body of(HostConfig host, ApiVersion version) {
        Body body = new Body();
        storage(body, host.storage(), version);
        networking(body, host.networking());
        resources(body, host.resources());
        security(body, host.security());
        running(body, host.running(), version);
        return body;
    }

    private static void storage(Body body, HostConfig.Storage storage, ApiVersion version) {
        body.put("Binds", storage.binds())
                .each("Mounts", storage.mounts(), mount -> MountBody.of(mount, version))
                .put("Tmpfs", storage.tmpfs())
                .put("VolumesFrom", storage.volumesFrom())
                .put("VolumeDriver", storage.volumeDriver())
                .put("StorageOpt", storage.storageOptions())
                .put("ShmSize", storage.shmSize())
                .put("ReadonlyRootfs", storage.readonlyRootfs());
    }

    private static void networking(Body body, HostConfig.Networking networking) {
        body.put("NetworkMode", networking.networkMode())
                .put("Dns", networking.dns())
                .put("DnsOptions", networking.dnsOptions())
                .put("DnsSearch", networking.dnsSearch())
                .put("ExtraHosts", networking.extraHosts())
                .put("Links", networking.links());
        if (!networking.portBindings().isEmpty()) {
            body.set("PortBindings", ports(networking.portBindings()));
        }
    }

    private static ObjectNode ports(Map<String, List<HostConfig.PortBinding>> bindings) {
        ObjectNode ports = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(bindings)
                .forEach((port, hosts) -> {
                    ArrayNode array = ports.putArray(port);
                    for (HostConfig.PortBinding host : hosts) {
                        array.add(
                                new Body()
                                        .put("HostIp", host.hostIp())
                                        .put("HostPort", host.published())
                                        .node());
                    }
                });
        return ports;
    }

    private static void resources(Body body, HostConfig.Resources limits) {
        body.put("Memory", limits.memory())
                .put("MemoryReservation", limits.memoryReservation())
                .put("MemorySwap", limits.memorySwap())
                .setNumber("MemorySwappiness", limits.memorySwappiness())
                .put("NanoCpus", limits.nanoCpus())
                .put("CpuCount", limits.cpuCount())
                .put("CpuPercent", limits.cpuPercent())
                .put("CpuPeriod", limits.cpuPeriod())
                .put("CpuQuota", limits.cpuQuota())
                .put("CpuRealtimePeriod", limits.cpuRealtimePeriod())
                .put("CpuRealtimeRuntime", limits.cpuRealtimeRuntime())
                .put("CpuShares", limits.cpuShares())
                .put("CpusetCpus", limits.cpusetCpus())
                .setNumber("PidsLimit", limits.pidsLimit())
                .each("Ulimits", limits.ulimits(), HostBody::ulimit)
                .each("Devices", limits.devices(), HostBody::device)
                .put("DeviceCgroupRules", limits.deviceCgroupRules())
                .each("DeviceRequests", limits.deviceRequests(), HostBody::request);
        blockIo(body, limits.blockIo());
    }

    private static void blockIo(Body body, HostConfig.BlockIo io) {
        body.put("BlkioWeight", io.weight())
                .each("BlkioWeightDevice", io.weightDevice(), device -> number(device, "Weight"))
                .each("BlkioDeviceReadBps", io.readBps(), device -> number(device, "Rate"))
                .each("BlkioDeviceReadIOps", io.readIops(), device -> number(device, "Rate"))
                .each("BlkioDeviceWriteBps", io.writeBps(), device -> number(device, "Rate"))
                .each("BlkioDeviceWriteIOps", io.writeIops(), device -> number(device, "Rate"));
    }

    private static Body number(HostConfig.DeviceNumber device, String key) {
        return new Body().put("Path", device.path()).put(key, device.number());
    }

    private static Body ulimit(HostConfig.Ulimit limit) {
        return new Body()
                .put("Name", limit.name())
                .put("Soft", limit.soft())
                .put("Hard", limit.hard());
    }

    private static Body device(HostConfig.Device device) {
        return new Body()
                .put("PathOnHost", device.pathOnHost())
                .put("PathInContainer", device.pathInContainer())
                .put("CgroupPermissions", device.cgroupPermissions());
    }

    private static Body request(HostConfig.DeviceRequest request) {
        Body body =
                new Body()
                        .put("Driver", request.driver())
                        .put("Count", request.count())
                        .put("DeviceIDs", request.deviceIds());
        if (!request.capabilities().isEmpty()) {
            // A list of alternatives, each a list of what it has to have.
            body.set(
                    "Capabilities",
                    JsonNodeFactory.instance.arrayNode().add(Body.array(request.capabilities())));
        }
        return body.put("Options", request.options());
    }

    private static void security(Body body, HostConfig.Security security) {
        body.put("Privileged", security.privileged())
                .put("CapAdd", security.capAdd())
                .put("CapDrop", security.capDrop())
                .put("SecurityOpt", security.securityOpt())
                .put("GroupAdd", security.groupAdd())
                .put("UsernsMode", security.usernsMode())
                .put("Sysctls", security.sysctls());
        if (security.systemPathsUnconfined()) {
            // Empty lists, which are not the same as none: those would take the engine's own.
            body.set("MaskedPaths", JsonNodeFactory.instance.arrayNode())
                    .set("ReadonlyPaths", JsonNodeFactory.instance.arrayNode());
        }
    }

    private static void running(Body body, HostConfig.Running running, ApiVersion version) {
        body.put(
                        "RestartPolicy",
                        new Body()
                                .put("Name", running.restartPolicy().name())
                                .put(
                                        "MaximumRetryCount",
                                        running.restartPolicy().maximumRetryCount()))
                .setFlag("Init", running.init())
                .put("AutoRemove", running.autoRemove())
                .put("IpcMode", running.ipcMode())
                .put("PidMode", running.pidMode())
                .put("UTSMode", running.utsMode())
                .put("CgroupnsMode", running.cgroupnsMode())
                .put("CgroupParent", running.cgroupParent())
                .put("Runtime", running.runtime())
                .put("Isolation", running.isolation())
                .put("OomScoreAdj", running.oomScoreAdj())
                .put("OomKillDisable", running.oomKillDisable());
        if (!running.logDriver().isEmpty() || !running.logOptions().isEmpty()) {
            body.put(
                    "LogConfig",
                    new Body()
                            .put("Type", running.logDriver())
                            .put("Config", running.logOptions()));
        }
        if (version.atLeast(43)) {
            body.put("Annotations", running.annotations());
        }
    }
}
