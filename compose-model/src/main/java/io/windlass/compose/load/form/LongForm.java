package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;

/** The final form of services and resources: typed, printed as the reference prints them. */
public final class LongForm {

    private LongForm() {}

    public static Value.Fields service(Value.Fields service, Place place, Findings findings) {
        return ServiceShape.SERVICE.fields(service, place, findings);
    }

    public static Value.Fields network(Value network, Place place, Findings findings) {
        return ResourceShapes.NETWORK.fields(fields(network), place, findings);
    }

    public static Value.Fields volume(Value volume, Place place, Findings findings) {
        return ResourceShapes.VOLUME.fields(fields(volume), place, findings);
    }

    /** A config or a secret. */
    public static Value.Fields fileObject(Value object, Place place, Findings findings) {
        return ResourceShapes.FILE_OBJECT.fields(fields(object), place, findings);
    }

    /** As it is, where variables are not filled in; nothing counts as an empty mapping. */
    public static Value.Fields raw(Value value) {
        return fields(value);
    }

    private static Value.Fields fields(Value value) {
        return value instanceof Value.Fields fields
                ? fields
                : new Value.Fields(new LinkedHashMap<>(), Origin.implied());
    }
}
