package io.windlass.compose.check;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One path in a container can hold one thing only. */
final class MountRules {

    private final Report report;

    MountRules(Report report) {
        this.report = report;
    }

    void check(Service service) {
        Map<String, String> taken = new HashMap<>();
        String path = "services." + service.name();
        List<Value> memory = service.fields().items("tmpfs");
        for (int i = 0; i < memory.size(); i++) {
            String target = memory.get(i).asText().orElse("").split(":", 2)[0];
            mount(taken, target, path + ".tmpfs[" + i + "]", memory.get(i));
        }
        List<Value> volumes = service.fields().items("volumes");
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) instanceof Value.Fields volume) {
                String target = volume.text("target").orElse("");
                mount(taken, target, path + ".volumes[" + i + "]", volume);
            }
        }
    }

    private void mount(Map<String, String> taken, String target, String place, Value value) {
        String earlier = taken.putIfAbsent(target, place);
        if (earlier != null) {
            report.error(
                    Code.CONFLICT,
                    Report.Spot.value(place, value),
                    "%s is mounted at %s, where %s is mounted already"
                            .formatted(place, target, earlier),
                    Fix.here("Remove this one", new Remedy.Removed()));
        }
    }
}
