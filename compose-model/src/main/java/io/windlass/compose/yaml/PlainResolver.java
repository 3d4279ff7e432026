package io.windlass.compose.yaml;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Keeps SnakeYAML from guessing types: plain scalars are only marked, {@link Scalars} decides. */
final class PlainResolver extends Resolver {

    static final Tag PLAIN = new Tag("tag:windlass:plain");

    @Override
    protected void addImplicitResolvers() {
        // none: see Scalars
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
        return switch (kind) {
            case scalar -> implicit ? PLAIN : Tag.STR;
            case sequence -> Tag.SEQ;
            case mapping -> Tag.MAP;
            case anchor -> PLAIN;
        };
    }
}
