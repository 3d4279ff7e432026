package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.Value;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.api.HostConfig.BlockIo;
import io.windlass.engine.api.HostConfig.Device;
import io.windlass.engine.api.HostConfig.DeviceNumber;
import io.windlass.engine.api.HostConfig.DeviceRequest;
import io.windlass.engine.api.HostConfig.Ulimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Limits, from the service's own attributes and from {@code deploy}, which win. */
final class ResourcePart {

    private static final Value.Fields NOTHING =
            new Value.Fields(new LinkedHashMap<>(), io.windlass.compose.model.Origin.implied());

    private ResourcePart() {}

    static HostConfig.Resources of(Value.Fields fields) {
        Value.Fields deploy =
                fields.fields("deploy").flatMap(d -> d.fields("resources")).orElse(NOTHING);
        Value.Fields limits = deploy.fields("limits").orElse(NOTHING);
        Value.Fields reservations = deploy.fields("reservations").orElse(NOTHING);
        return new HostConfig.Resources(
                either(Quantities.integer(limits, "memory"), fields, "mem_limit"),
                either(Quantities.integer(reservations, "memory"), fields, "mem_reservation"),
                Quantities.integer(fields, "memswap_limit"),
                unlessZero(Quantities.integer(fields, "mem_swappiness")),
                limits.get("cpus").isPresent()
                        ? Quantities.nanoCpus(limits, "cpus")
                        : Quantities.nanoCpus(fields, "cpus"),
                Quantities.integer(fields, "cpu_count"),
                (long) (Quantities.real(fields, "cpu_percent") * 100),
                Quantities.integer(fields, "cpu_period"),
                Quantities.integer(fields, "cpu_quota"),
                microseconds(fields, "cpu_rt_period"),
                microseconds(fields, "cpu_rt_runtime"),
                Quantities.integer(fields, "cpu_shares"),
                fields.text("cpuset").orElse(""),
                unlessZero(
                        Math.max(0, Quantities.integer(limits, "pids")) > 0
                                ? Quantities.integer(limits, "pids")
                                : Quantities.integer(fields, "pids_limit")),
                fields.fields("blkio_config").map(ResourcePart::blockIo).orElse(BlockIo.none()),
                ulimits(fields),
                devices(fields),
                fields.texts("device_cgroup_rules"),
                deviceRequests(fields, reservations));
    }

    private static long either(long deployed, Value.Fields fields, String key) {
        return deployed != 0 ? deployed : Quantities.integer(fields, key);
    }

    private static Optional<Long> unlessZero(long number) {
        return number == 0 ? Optional.empty() : Optional.of(number);
    }

    /** Written as a number of microseconds or as a duration. */
    private static long microseconds(Value.Fields fields, String key) {
        return fields.integer(key)
                .orElseGet(() ->
                        Quantities.duration(fields, key).map(d -> d.toNanos() / 1000).orElse(0L));
    }

    private static BlockIo blockIo(Value.Fields config) {
        return new BlockIo(
                (int) Quantities.integer(config, "weight"),
                numbers(config, "weight_device", "weight"),
                numbers(config, "device_read_bps", "rate"),
                numbers(config, "device_read_iops", "rate"),
                numbers(config, "device_write_bps", "rate"),
                numbers(config, "device_write_iops", "rate"));
    }

    private static List<DeviceNumber> numbers(Value.Fields config, String key, String number) {
        return entries(config, key)
                .map(entry ->
                        new DeviceNumber(
                                entry.text("path").orElse(""), Quantities.integer(entry, number)))
                .toList();
    }

    private static List<Ulimit> ulimits(Value.Fields fields) {
        List<Ulimit> result = new ArrayList<>();
        Value.Fields all = fields.fields("ulimits").orElse(NOTHING);
        for (String name : all.values().keySet()) {
            result.add(
                    all.fields(name)
                            .map(both ->
                                    new Ulimit(
                                            name,
                                            Quantities.integer(both, "soft"),
                                            Quantities.integer(both, "hard")))
                            .orElseGet(() ->
                                    new Ulimit(
                                            name,
                                            Quantities.integer(all, name),
                                            Quantities.integer(all, name))));
        }
        return result;
    }

    /** The name of a device in the Container Device Interface, {@code vendor.com/class=name}. */
    private static boolean cdi(Value.Fields device) {
        String source = device.text("source").orElse("");
        return !source.startsWith("/")
                && source.contains("=")
                && source.equals(device.text("target").orElse(source));
    }

    private static List<Device> devices(Value.Fields fields) {
        return entries(fields, "devices")
                .filter(device -> !cdi(device))
                .map(device ->
                        new Device(
                                device.text("source").orElse(""),
                                device.text("target").orElse(device.text("source").orElse("")),
                                device.text("permissions").orElse("rwm")))
                .toList();
    }

    private static List<DeviceRequest> deviceRequests(
            Value.Fields fields, Value.Fields reservations) {
        List<String> named =
                entries(fields, "devices")
                        .filter(ResourcePart::cdi)
                        .flatMap(device -> device.text("source").stream())
                        .toList();
        Stream<DeviceRequest> cdi =
                named.isEmpty()
                        ? Stream.of()
                        : Stream.of(new DeviceRequest("cdi", 0, named, List.of(), Map.of()));
        Stream<DeviceRequest> reserved =
                entries(reservations, "devices").map(device -> request(device, List.of()));
        Stream<DeviceRequest> gpus =
                entries(fields, "gpus").map(device -> request(device, List.of("gpu")));
        return Stream.of(cdi, reserved, gpus).flatMap(all -> all).toList();
    }

    private static DeviceRequest request(Value.Fields device, List<String> more) {
        List<String> capabilities = new ArrayList<>(device.texts("capabilities"));
        capabilities.addAll(more);
        String count = device.text("count").orElse("0");
        return new DeviceRequest(
                device.text("driver").orElse(""),
                count.equals("all") ? -1 : Quantities.integer(device, "count"),
                device.texts("device_ids"),
                capabilities,
                Texts.map(device, "options"));
    }

    private static Stream<Value.Fields> entries(Value.Fields fields, String key) {
        return fields.items(key).stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast);
    }
}
