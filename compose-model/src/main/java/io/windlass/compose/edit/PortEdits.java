package io.windlass.compose.edit;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Edits of {@code ports}: short ones stay short, long ones long. */
final class PortEdits {

    private PortEdits() {}

    /** The ports that a service publishes here. */
    static List<PublishedPort> ports(Source source, String service) {
        return EditPlan.said(source, EditPlan.service(service).key("ports")).stream()
                .flatMap(item -> PublishedPort.of(item).stream())
                .toList();
    }

    static EditPlan publish(Source source, String service, PublishedPort port) {
        ModelPath path = EditPlan.service(service).key("ports");
        for (PublishedPort there : ports(source, service)) {
            if (there.equals(port) || there.clashes(port)) {
                return EditPlan.refused(
                        Code.CONFLICT, service + " publishes " + there + " already.");
            }
        }
        List<TextNode> items = EditPlan.items(source, path);
        boolean written = !items.isEmpty() && items.getLast() instanceof TextNode.Fields;
        return ValueEdits.add(
                source,
                path,
                written
                        ? longForm(port, (TextNode.Fields) items.getLast())
                        : Fragment.text(port.toString()));
    }

    /** Published as number or as text, as the neighbour does. */
    private static Fragment longForm(PublishedPort port, TextNode.Fields neighbour) {
        SequencedMap<String, Fragment> fields = new LinkedHashMap<>();
        if (!port.hostIp().isEmpty()) {
            fields.put("host_ip", Fragment.text(port.hostIp()));
        }
        fields.put("target", new Fragment.Plain(port.target()));
        if (!port.published().isEmpty()) {
            boolean number =
                    neighbour.field("published").filter(field -> number(field.value())).isPresent();
            fields.put("published", published(port.published(), number));
        }
        if (!port.protocol().equals("tcp")) {
            fields.put("protocol", Fragment.text(port.protocol()));
        }
        return new Fragment.Fields(fields);
    }

    private static Fragment published(String text, boolean number) {
        return number && !text.contains("-") ? new Fragment.Plain(text) : Fragment.text(text);
    }

    private static boolean number(TextNode node) {
        return node instanceof TextNode.Scalar scalar && scalar.typed() instanceof Value.Int;
    }

    static EditPlan unpublish(Source source, String service, PublishedPort port) {
        ModelPath path = EditPlan.service(service).key("ports");
        int at = position(source, path, port);
        return at < 0
                ? missing(service, port)
                : EditPlan.changes(new Change.Remove(path.index(at)));
    }

    static EditPlan republish(Source source, String service, PublishedPort from, PublishedPort to) {
        ModelPath path = EditPlan.service(service).key("ports");
        int at = position(source, path, from);
        if (at < 0) {
            return missing(service, from);
        }
        TextNode item = EditPlan.items(source, path).get(at);
        PublishedPort before = PublishedPort.of(item).orElse(from);
        for (PublishedPort there : ports(source, service)) {
            if (!there.equals(before) && there.clashes(to)) {
                return EditPlan.refused(
                        Code.CONFLICT, service + " publishes " + there + " already.");
            }
        }
        return EditPlan.changes(replaced(path.index(at), item, before, to));
    }

    private static EditPlan missing(String service, PublishedPort port) {
        return EditPlan.refused(
                Code.NOT_FOUND, service + " does not publish " + port + " in this file.");
    }

    private static int position(Source source, ModelPath path, PublishedPort port) {
        List<TextNode> items = EditPlan.items(source, path);
        for (int i = 0; i < items.size(); i++) {
            if (PublishedPort.of(items.get(i)).filter(there -> there.meantBy(port)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** What makes another port of one, in its form. */
    static List<Change> replaced(
            ModelPath at, TextNode item, PublishedPort before, PublishedPort after) {
        if (!(item instanceof TextNode.Fields fields)) {
            return List.of(new Change.Replace(at, Fragment.text(after.toString())));
        }
        List<Change> changes = new ArrayList<>();
        field(at, fields, "host_ip", before.hostIp(), after.hostIp(), changes);
        field(at, fields, "target", before.target(), after.target(), changes);
        field(at, fields, "published", before.published(), after.published(), changes);
        field(at, fields, "protocol", before.protocol(), after.protocol(), changes);
        return changes;
    }

    private static void field(
            ModelPath at,
            TextNode.Fields fields,
            String key,
            String before,
            String after,
            List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        Optional<TextNode> there = fields.field(key).map(TextNode.Field::value);
        boolean number = there.map(PortEdits::number).orElse(key.equals("target"));
        if (after.isEmpty()) {
            changes.add(new Change.Remove(at.key(key)));
        } else if (there.isPresent()) {
            changes.add(new Change.Replace(at.key(key), published(after, number)));
        } else {
            changes.add(new Change.Put(at, key, published(after, number), Optional.empty()));
        }
    }
}
