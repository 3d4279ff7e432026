package io.windlass.compose.check;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import java.util.Map;

/** A secret has to come from somewhere. */
final class FileObjects {

    private final Report report;

    FileObjects(Report report) {
        this.report = report;
    }

    void check(Map<String, Value.Fields> secrets) {
        secrets.forEach((name, secret) -> {
            boolean sourced =
                    secret.text("file").filter(text -> !text.isEmpty()).isPresent()
                            || secret.text("environment")
                                    .filter(text -> !text.isEmpty())
                                    .isPresent();
            if (!sourced && !secret.bool("external")) {
                report.error(
                        Code.INVALID_VALUE,
                        Report.Spot.key("secrets." + name, secret),
                        "secrets."
                                + name
                                + " says neither a file nor an environment"
                                + " variable to take its content from",
                        new Fix.Hint("Add \"file\" or \"environment\""));
            }
        });
    }
}
