package io.windlass.compose.yaml;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a scalar means that is in quotes or says its type: {@code !!str 5}. */
final class TaggedScalars {

    private static final String YAML = "tag:yaml.org,2002:";

    private TaggedScalars() {}

    /** Empty when the text cannot be read as its type; tags that nobody knows make it a text. */
    static Optional<Value> read(String text, String tag, Origin origin) {
        if (!tag.startsWith(YAML)) {
            return Optional.of(new Value.Text(text, origin));
        }
        Value plain = Scalars.plain(text, origin);
        return switch (tag.substring(YAML.length())) {
            case "int" -> Optional.of(plain).filter(Value.Int.class::isInstance);
            case "bool" -> Optional.of(plain).filter(Value.Bool.class::isInstance);
            case "null" -> Optional.of(plain).filter(Value.Null.class::isInstance);
            case "timestamp" -> Optional.of(plain).filter(Value.Date.class::isInstance);
            case "float" ->
                    Optional.of(plain instanceof Value.Int(long n, _) ? real(n, origin) : plain)
                            .filter(Value.Real.class::isInstance);
            case "binary" -> binary(text, origin);
            default -> Optional.of(new Value.Text(text, origin));
        };
    }

    private static Value real(long number, Origin origin) {
        return new Value.Real((double) number, origin);
    }

    private static Optional<Value> binary(String text, Origin origin) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return Optional.of(new Value.Text(new String(bytes, StandardCharsets.UTF_8), origin));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
