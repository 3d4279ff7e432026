package io.windlass.compose.load.form;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;

/** Ports in short form: {@code [ip:][published:]target[/protocol]}, either side maybe a range. */
final class PortSpecs {

    private PortSpecs() {}

    /** What is wrong with a port, in words that follow its text. */
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1;

        Invalid(String what) {
            super(what, null, false, false);
        }
    }

    private record Range(int first, int last) {
        int size() {
            return last - first;
        }
    }

    /** One long form per port of a range, in the order of their texts. */
    static List<Value> expand(String spec, Origin origin) throws Invalid {
        String[] parts = spec.split(":", -1);
        int n = parts.length;
        String target = parts[n - 1];
        String published = n > 1 ? parts[n - 2] : "";
        String ip = n > 2 ? String.join(":", List.of(parts).subList(0, n - 2)) : "";
        String protocol = "tcp";
        int slash = target.indexOf('/');
        if (slash >= 0) {
            String named = target.substring(slash + 1);
            protocol = named.isEmpty() ? "tcp" : named.toLowerCase(Locale.ROOT);
            target = target.substring(0, slash);
        }
        if (target.isEmpty()) {
            throw new Invalid("no container port specified");
        }
        if (!Set.of("tcp", "udp", "sctp").contains(protocol)) {
            throw new Invalid("invalid protocol " + protocol + ": use tcp, udp or sctp");
        }
        String host = address(ip);
        Range targets = range(target, "container port");
        Range hosts = published.isEmpty() ? null : range(published, "published port");
        if (hosts != null && targets.size() != hosts.size() && targets.size() != 0) {
            throw new Invalid("the ranges " + target + " and " + published + " differ in length");
        }
        List<Value> ports = new ArrayList<>();
        for (String port : inTextOrder(targets)) {
            int index = Integer.parseInt(port) - targets.first();
            String shown = "";
            if (hosts != null) {
                shown = Integer.toString(hosts.first() + index);
                if (targets.size() == 0 && hosts.size() != 0) {
                    shown += "-" + hosts.last();
                }
            }
            ports.add(port(host, Integer.parseInt(port), shown, protocol, origin));
        }
        return ports;
    }

    private static List<String> inTextOrder(Range range) {
        List<String> ports = new ArrayList<>();
        for (int port = range.first(); port <= range.last(); port++) {
            ports.add(Integer.toString(port));
        }
        // the slash counts: "80/tcp" stands before "8000/tcp", as "/" does before digits
        ports.sort(Comparator.comparing(port -> port + "/"));
        return ports;
    }

    private static Value port(
            String ip, int target, String published, String protocol, Origin origin) {
        SequencedMap<String, Value> port = new LinkedHashMap<>();
        port.put("mode", new Value.Text("ingress", origin));
        if (!ip.isEmpty()) {
            port.put("host_ip", new Value.Text(ip, origin));
        }
        if (target != 0) {
            port.put("target", new Value.Int(target, origin));
        }
        if (!published.isEmpty()) {
            port.put("published", new Value.Text(published, origin));
        }
        port.put("protocol", new Value.Text(protocol, origin));
        return new Value.Fields(port, origin);
    }

    private static String address(String ip) throws Invalid {
        if (ip.isEmpty()) {
            return ip;
        }
        String bare = ip;
        if (ip.startsWith("[")) {
            if (!ip.endsWith("]")) {
                throw new Invalid("invalid IP address " + ip);
            }
            bare = ip.substring(1, ip.length() - 1);
        }
        if (!bare.isEmpty() && !IpAddresses.isValid(bare)) {
            throw new Invalid("invalid IP address " + bare);
        }
        return bare;
    }

    private static Range range(String text, String what) throws Invalid {
        int dash = text.indexOf('-');
        try {
            if (dash < 0) {
                int port = number(text);
                return new Range(port, port);
            }
            String[] ends = text.split("-", -1);
            int first = number(ends[0]);
            int last = number(ends[1]);
            if (last >= first) {
                return new Range(first, last);
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Invalid(
                "invalid " + what + " " + text + ": a number from 0 to 65535, or a range");
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new NumberFormatException(text);
        }
        int number = Integer.parseInt(text);
        if (number > 65535) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
