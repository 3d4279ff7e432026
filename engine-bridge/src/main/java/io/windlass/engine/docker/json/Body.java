package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A JSON object that leaves out what is not set: empty texts, lists and maps, zero, false. */
final class Body {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Body put(String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
        return this;
    }

    Body put(String key, long number) {
        if (number != 0) {
            node.put(key, number);
        }
        return this;
    }

    Body put(String key, boolean flag) {
        if (flag) {
            node.put(key, true);
        }
        return this;
    }

    Body put(String key, List<String> texts) {
        return texts.isEmpty() ? this : set(key, array(texts));
    }

    Body put(String key, Map<String, String> texts) {
        return texts.isEmpty() ? this : set(key, object(texts));
    }

    Body put(String key, Body body) {
        return body.node.isEmpty() ? this : set(key, body.node);
    }

    /** Writes it even when it is empty. */
    Body set(String key, JsonNode value) {
        node.set(key, value);
        return this;
    }

    Body setFlag(String key, Optional<Boolean> flag) {
        flag.ifPresent(there -> node.put(key, there.booleanValue()));
        return this;
    }

    Body setNumber(String key, Optional<Long> number) {
        number.ifPresent(there -> node.put(key, there.longValue()));
        return this;
    }

    <T> Body each(String key, List<T> items, Function<T, Body> body) {
        if (items.isEmpty()) {
            return this;
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(body.apply(item).node));
        return set(key, array);
    }

    ObjectNode node() {
        return node;
    }

    static ArrayNode array(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode object(Map<String, String> texts) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(texts).forEach(object::put);
        return object;
    }

    /** The form that the API has for sets: keys with an empty object each. */
    static ObjectNode keys(List<String> keys) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        keys.forEach(object::putObject);
        return object;
    }
}
