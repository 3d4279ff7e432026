package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mappings of texts. */
final class Texts {

    private Texts() {}

    /** Every value as text, one without a value as the empty text. */
    static Map<String, String> map(Value.Fields fields, String key) {
        Map<String, String> result = new LinkedHashMap<>();
        fields.fields(key)
                .ifPresent(all ->
                        all.values()
                                .forEach((name, value) ->
                                        result.put(name, value.asText().orElse(""))));
        return result;
    }
}
