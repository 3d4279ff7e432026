package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.PathTree;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.load.tree.Rewriter;
import io.windlass.compose.model.Value;
import java.util.HashMap;
import java.util.Map;

/** Brings every short form of a file into the long one. */
public final class Canonical {

    private Canonical() {}

    /**
     * @param lenient leaves alone what cannot be understood, where variables are not filled in
     */
    public static Value.Fields of(Value.Fields file, boolean lenient, Findings findings) {
        PathTree<Rewriter.Step> steps = steps(new ShortForms(lenient, findings));
        return Rewriter.rewrite(file, Place.top(), steps) instanceof Value.Fields result
                ? result
                : file;
    }

    private static PathTree<Rewriter.Step> steps(ShortForms forms) {
        PathTree<Rewriter.Step> build =
                PathTree.of(
                        Map.of(
                                "secrets.*", ShortForms::fileMount,
                                "provenance", ShortForms::printed,
                                "sbom", ShortForms::printed,
                                "additional_contexts", forms::keyValues,
                                "ssh", forms::ssh));
        Map<String, Rewriter.Step> steps = new HashMap<>();
        steps.put("services.*.build", ShortForms.build(build));
        steps.put("services.*.depends_on", ShortForms::dependsOn);
        steps.put("services.*.env_file", ShortForms::envFile);
        steps.put("services.*.label_file", ShortForms::textToList);
        steps.put("services.*.extends", ShortForms::extended);
        steps.put("services.*.gpus", ShortForms::gpus);
        steps.put("services.*.networks", ShortForms::namesToMap);
        steps.put("services.*.models", ShortForms::namesToMap);
        steps.put("services.*.volumes.*", forms::volume);
        steps.put("services.*.dns", ShortForms::textToList);
        steps.put("services.*.devices.*", forms::device);
        steps.put("services.*.secrets.*", ShortForms::fileMount);
        steps.put("services.*.configs.*", ShortForms::fileMount);
        steps.put("services.*.ports", forms::ports);
        steps.put("services.*.develop.watch.*.ignore", ShortForms::textToList);
        steps.put("services.*.develop.watch.*.include", ShortForms::textToList);
        for (String section : new String[] {"volumes", "networks", "secrets", "configs"}) {
            steps.put(section + ".*", forms::external);
        }
        return PathTree.of(steps);
    }

    /** Without DNS servers that are empty, as unset variables leave them. */
    public static Value.Fields withoutEmptyDns(Value.Fields file) {
        PathTree<Rewriter.Step> steps =
                PathTree.of(
                        Map.of(
                                "services.*.dns.*",
                                (value, _) ->
                                        value instanceof Value.Null
                                                        || value.asText()
                                                                .filter(String::isEmpty)
                                                                .isPresent()
                                                ? null
                                                : value));
        return Rewriter.rewrite(file, Place.top(), steps) instanceof Value.Fields result
                ? result
                : file;
    }
}
