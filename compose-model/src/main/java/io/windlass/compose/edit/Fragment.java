package io.windlass.compose.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Something to be put into a file. */
public sealed interface Fragment {

    /** A text; it is quoted where YAML would read something else. */
    record Text(String value) implements Fragment {}

    /** A value as YAML writes it: {@code true}, {@code 3}, {@code 1.5}. */
    record Plain(String yaml) implements Fragment {}

    record Items(List<Fragment> items) implements Fragment {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(SequencedMap<String, Fragment> fields) implements Fragment {
        public Fields {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * A value as it was written elsewhere, with its comments.
     *
     * @param above the comment lines above its key
     * @param value what stands behind the key's colon; further lines as seen from the key's column
     */
    record Block(List<String> above, String value) implements Fragment {
        public Block {
            above = List.copyOf(above);
        }
    }

    /** A key without a value. */
    record Nothing() implements Fragment {}

    static Fragment field(String key, Fragment value) {
        SequencedMap<String, Fragment> fields = new LinkedHashMap<>();
        fields.put(key, value);
        return new Fields(fields);
    }

    static Fragment list(Fragment... items) {
        return new Items(List.of(items));
    }

    static Fragment text(String value) {
        return new Text(value);
    }
}
