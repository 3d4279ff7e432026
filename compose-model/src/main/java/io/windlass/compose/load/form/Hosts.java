package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Extra hosts: a sorted list of {@code host=ip}. */
final class Hosts {

    private Hosts() {}

    static Optional<Value> hosts(Value value, Place place, Findings findings) {
        List<Value> result = new ArrayList<>();
        switch (value) {
            case Value.Fields(var values, _) ->
                    values.forEach((host, one) -> {
                        if (one instanceof Value.Items(var ips, _)) {
                            ips.forEach(
                                    ip -> add(host, GoText.print(ip), ip, place, findings, result));
                        } else {
                            add(host, GoText.print(one), one, place, findings, result);
                        }
                    });
            case Value.Items(var values, _) -> {
                for (int i = 0; i < values.size(); i++) {
                    entry(values.get(i), place.item(i), findings, result);
                }
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ -> {
                return Optional.empty();
            }
        }
        if (result.isEmpty()) {
            return Optional.empty();
        }
        result.sort(Comparator.comparing(GoText::print));
        return Optional.of(new Value.Items(result, value.origin()));
    }

    private static void entry(Value value, Place place, Findings findings, List<Value> result) {
        String text = GoText.print(value);
        int at = text.indexOf('=');
        if (at < 0) {
            at = text.indexOf(':');
        }
        if (at < 0) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    value,
                    "Invalid additional host \"" + text + "\": the IP address is missing.");
            return;
        }
        for (String ip : text.substring(at + 1).split(",", -1)) {
            add(text.substring(0, at), ip, value, place, findings, result);
        }
    }

    private static void add(
            String host,
            String ip,
            Value value,
            Place place,
            Findings findings,
            List<Value> result) {
        if (host.isEmpty() || host.contains(":") || host.contains("=")) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    value,
                    "Bad host name '" + host + "' at " + place + ".");
            return;
        }
        boolean bracketed = ip.length() > 2 && ip.startsWith("[") && ip.endsWith("]");
        String bare = bracketed ? ip.substring(1, ip.length() - 1) : ip;
        result.add(new Value.Text(host + "=" + bare, value.origin()));
    }
}
