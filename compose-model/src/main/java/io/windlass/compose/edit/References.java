package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The places at which services refer to something by its name, wherever they are written: a list
 * under an anchor is found once, at the anchor.
 */
final class References {

    private static final List<String> SHARED_SPACES =
            List.of("network_mode", "ipc", "pid", "uts", "cgroup");

    private final Source source;
    private final String name;
    private final Map<ModelPath, Reference> found = new LinkedHashMap<>();

    /**
     * A reference.
     *
     * @param at where it stands
     * @param before what stands in the text before the name
     * @param after what stands in the text behind it
     * @param kind how it is written
     */
    record Reference(ModelPath at, String before, String after, Kind kind) {

        Change renamed(String to) {
            return kind == Kind.KEY
                    ? new Change.RenameKey(at, to)
                    : new Change.Replace(at, Fragment.text(before + to + after));
        }
    }

    /** How a name is referred to. */
    enum Kind {
        KEY,
        TEXT,
        EXTENDS
    }

    private References(Source source, String name) {
        this.source = source;
        this.name = name;
    }

    /**
     * Those to a service.
     *
     * @param here whether a file that is named in {@code extends} is this one
     */
    static List<Reference> toService(Source source, String name, Predicate<String> here) {
        References references = new References(source, name);
        references.each((document, anchors, service) -> {
            references.names(document, anchors, service.key("depends_on"));
            references.prefixes(document, anchors, service.key("links"));
            references.prefixes(document, anchors, service.key("volumes_from"));
            for (String key : SHARED_SPACES) {
                references.text(document, anchors, service.key(key), "service:");
            }
            references.contexts(document, anchors, service);
            references.extended(document, anchors, service.key("extends"), here);
        });
        return references.all();
    }

    /** Those to an entry of a top-level section. */
    static List<Reference> to(Source source, ComposeEdit.Section section, String name) {
        References references = new References(source, name);
        references.each((document, anchors, service) -> {
            ModelPath path = service.key(section.key());
            switch (section) {
                case NETWORKS -> references.names(document, anchors, path);
                case VOLUMES -> references.mounts(document, anchors, path);
                case SECRETS, CONFIGS -> {
                    references.sources(document, anchors, path);
                    references.sources(document, anchors, service.key("build").key(section.key()));
                }
            }
        });
        return references.all();
    }

    /** Last items of a list first, so that taking one away moves none of the others. */
    private List<Reference> all() {
        return new ArrayList<>(found.values()).reversed();
    }

    /** Looks into one service of one document. */
    private interface Look {
        void at(int document, Anchors anchors, ModelPath service);
    }

    private void each(Look look) {
        for (int i = 0; i < source.documents().size(); i++) {
            Anchors anchors = new Anchors(source.documents().get(i));
            if (source.find(i, ModelPath.of("services"))
                    instanceof Source.Found.Here(_, TextNode.Fields all, _, _, _, _)) {
                for (TextNode.Field service : all.fields()) {
                    look.at(i, anchors, EditPlan.service(service.name()));
                }
            }
        }
    }

    /** A place that is written, with its node. */
    private record Written(ModelPath path, TextNode node) {}

    private Optional<Written> written(int document, Anchors anchors, ModelPath path) {
        return anchors.written(path)
                .flatMap(at ->
                        source.find(document, at) instanceof Source.Found.Here here
                                ? Optional.of(new Written(at, here.node()))
                                : Optional.empty());
    }

    private void add(ModelPath at, String before, String after, Kind kind) {
        found.put(at, new Reference(at, before, after, kind));
    }

    private List<TextNode> items(Written written) {
        return written.node() instanceof TextNode.Items list ? list.items() : List.of();
    }

    /** A list or a mapping of names. */
    private void names(int document, Anchors anchors, ModelPath path) {
        written(document, anchors, path)
                .ifPresent(written -> {
                    if (written.node() instanceof TextNode.Fields fields
                            && fields.field(name).isPresent()) {
                        add(written.path().key(name), "", "", Kind.KEY);
                    }
                    List<TextNode> items = items(written);
                    for (int i = 0; i < items.size(); i++) {
                        if (items.get(i) instanceof TextNode.Scalar item
                                && item.value().equals(name)) {
                            add(written.path().index(i), "", "", Kind.TEXT);
                        }
                    }
                });
    }

    /** Items {@code name} and {@code name:more}. */
    private void prefixes(int document, Anchors anchors, ModelPath path) {
        written(document, anchors, path)
                .ifPresent(written -> {
                    List<TextNode> items = items(written);
                    for (int i = 0; i < items.size(); i++) {
                        if (items.get(i) instanceof TextNode.Scalar item
                                && (item.value() + ":").startsWith(name + ":")) {
                            String rest = item.value().substring(name.length());
                            add(written.path().index(i), "", rest, Kind.TEXT);
                        }
                    }
                });
    }

    private void text(int document, Anchors anchors, ModelPath path, String before) {
        written(document, anchors, path)
                .ifPresent(written -> {
                    if (written.node() instanceof TextNode.Scalar text
                            && text.value().equals(before + name)) {
                        add(written.path(), before, "", Kind.TEXT);
                    }
                });
    }

    /** {@code build.additional_contexts}: a mapping, or a list of {@code key=service:name}. */
    private void contexts(int document, Anchors anchors, ModelPath service) {
        ModelPath path = service.key("build").key("additional_contexts");
        written(document, anchors, path)
                .ifPresent(written -> {
                    if (written.node() instanceof TextNode.Fields fields) {
                        for (TextNode.Field field : fields.fields()) {
                            text(document, anchors, path.key(field.name()), "service:");
                        }
                    }
                    List<TextNode> items = items(written);
                    for (int i = 0; i < items.size(); i++) {
                        if (items.get(i) instanceof TextNode.Scalar item
                                && item.value().endsWith("=service:" + name)) {
                            String text = item.value();
                            add(
                                    written.path().index(i),
                                    text.substring(0, text.length() - name.length()),
                                    "",
                                    Kind.TEXT);
                        }
                    }
                });
    }

    private void extended(int document, Anchors anchors, ModelPath path, Predicate<String> here) {
        Optional<Written> written = written(document, anchors, path);
        Optional<Written> service =
                written.filter(found -> found.node() instanceof TextNode.Scalar)
                        .or(() -> written(document, anchors, path.key("service")));
        Optional<String> file =
                written(document, anchors, path.key("file"))
                        .filter(found -> found.node() instanceof TextNode.Scalar)
                        .map(found -> ((TextNode.Scalar) found.node()).value());
        if (service.isPresent()
                && service.get().node() instanceof TextNode.Scalar text
                && text.value().equals(name)
                && file.map(here::test).orElse(true)) {
            add(service.get().path(), "", "", Kind.EXTENDS);
        }
    }

    /** Short mounts that begin with the name, and long ones with it as their source. */
    private void mounts(int document, Anchors anchors, ModelPath path) {
        written(document, anchors, path)
                .ifPresent(written -> {
                    List<TextNode> items = items(written);
                    for (int i = 0; i < items.size(); i++) {
                        if (items.get(i) instanceof TextNode.Scalar item
                                && item.value().startsWith(name + ":")) {
                            String rest = item.value().substring(name.length());
                            add(written.path().index(i), "", rest, Kind.TEXT);
                        } else if (items.get(i) instanceof TextNode.Fields mount
                                && mount.field("type")
                                        .filter(type ->
                                                type.value() instanceof TextNode.Scalar text
                                                        && text.value().equals("bind"))
                                        .isEmpty()) {
                            source(written.path().index(i), mount);
                        }
                    }
                });
    }

    private void sources(int document, Anchors anchors, ModelPath path) {
        written(document, anchors, path)
                .ifPresent(written -> {
                    List<TextNode> items = items(written);
                    for (int i = 0; i < items.size(); i++) {
                        if (items.get(i) instanceof TextNode.Scalar item
                                && item.value().equals(name)) {
                            add(written.path().index(i), "", "", Kind.TEXT);
                        } else if (items.get(i) instanceof TextNode.Fields fields) {
                            source(written.path().index(i), fields);
                        }
                    }
                });
    }

    private void source(ModelPath item, TextNode.Fields fields) {
        if (fields.field("source").map(TextNode.Field::value).orElse(null)
                        instanceof TextNode.Scalar text
                && text.value().equals(name)) {
            add(item.key("source"), "", "", Kind.TEXT);
        }
    }
}
