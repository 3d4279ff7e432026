package io.windlass.compose.load;

import io.windlass.compose.load.form.IpAddresses;
import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.load.tree.PathTree;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.load.tree.Rewriter;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.List;
import java.util.Map;

/** Rules between the attributes of one thing, which only the merged files can break. */
final class RuleChecks {

    private final Findings findings;

    private RuleChecks(Findings findings) {
        this.findings = findings;
    }

    static void check(Value.Fields model, Findings findings) {
        RuleChecks checks = new RuleChecks(findings);
        Map<String, Rewriter.Step> steps =
                Map.of(
                        "volumes.*", checks::volume,
                        "configs.*",
                                (value, place) ->
                                        checks.oneSource(
                                                value,
                                                place,
                                                List.of("file", "environment", "content")),
                        "secrets.*",
                                (value, place) ->
                                        checks.oneSource(
                                                value, place, List.of("file", "environment")),
                        "services.*.ports.*", checks::address,
                        "services.*.develop.watch.*.path", checks::blank,
                        "services.*.deploy.resources.reservations.devices.*", checks::devices,
                        "services.*.gpus.*", checks::devices);
        Rewriter.rewrite(model, Place.top(), PathTree.of(steps));
    }

    private Value volume(Value value, Place place) {
        if (value instanceof Value.Fields volume && volume.bool("external")) {
            for (Map.Entry<String, Value> entry : volume.values().entrySet()) {
                String key = entry.getKey();
                if (!key.equals("name") && !key.equals("external") && !key.startsWith("x-")) {
                    findings.error(
                            Code.CONFLICT,
                            place.key(key),
                            entry.getValue(),
                            place + ": conflicting parameters \"external\" and \"" + key + "\".");
                }
            }
        }
        return value;
    }

    private Value oneSource(Value value, Place place, List<String> sources) {
        if (!(value instanceof Value.Fields(var fields, _))) {
            return value;
        }
        List<String> given = sources.stream().filter(fields::containsKey).toList();
        String all = String.join("|", sources);
        if (given.size() > 1) {
            findings.error(
                    Code.CONFLICT,
                    place,
                    value,
                    place + ": the attributes " + all + " are mutually exclusive.");
        } else if (given.isEmpty()
                && !fields.containsKey("driver")
                && !fields.containsKey("external")) {
            findings.error(
                    Code.INVALID_VALUE, place, value, place + ": one of " + all + " must be set.");
        }
        return value;
    }

    private Value address(Value value, Place place) {
        Value ip = value instanceof Value.Fields(var port, _) ? port.get("host_ip") : null;
        if (ip != null && !IpAddresses.isValid(GoText.print(ip))) {
            findings.error(
                    Code.INVALID_VALUE,
                    place.key("host_ip"),
                    ip,
                    place + ": invalid IP address: " + GoText.print(ip) + ".");
        }
        return value;
    }

    private Value blank(Value value, Place place) {
        if (GoText.print(value).isEmpty()) {
            findings.error(Code.INVALID_VALUE, place, value, place + ": the value can't be blank.");
        }
        return value;
    }

    private Value devices(Value value, Place place) {
        if (value instanceof Value.Fields(var request, _)
                && request.containsKey("count")
                && request.containsKey("device_ids")) {
            findings.error(
                    Code.CONFLICT,
                    place,
                    value,
                    place + ": \"count\" and \"device_ids\" attributes are exclusive.");
        }
        return value;
    }
}
