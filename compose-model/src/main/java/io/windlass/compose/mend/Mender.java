package io.windlass.compose.mend;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Editor;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Remedy;
import io.windlass.compose.yaml.TextNode;
import io.windlass.compose.yaml.TextTree;
import java.util.List;
import java.util.Optional;

/** Makes remedies on one text. */
final class Mender {

    private final String text;
    private final List<TextNode> documents;

    Mender(String text) {
        this.text = text;
        this.documents = TextTree.read(text).orElse(List.of());
    }

    /** The one range that changes; empty when the remedies do not fit the text. */
    Optional<TextEdit> mend(Fix.Rewrite rewrite, Position at, String path) {
        Optional<String> mended = Optional.of(text);
        Mender mender = this;
        for (Remedy remedy : rewrite.remedies()) {
            mended = mender.mended(remedy, at, path);
            if (mended.isEmpty()) {
                return Optional.empty();
            }
            mender = new Mender(mended.get());
        }
        return mended.filter(after -> !after.equals(text)).map(after -> between(text, after));
    }

    private Optional<String> mended(Remedy remedy, Position at, String path) {
        return switch (remedy) {
            case Remedy.Declared(String section, String name, Optional<String> yaml) ->
                    edited(
                            new ComposeEdit.SetValue(
                                    ModelPath.of(section, name),
                                    yaml.<Fragment>map(Fragment.Plain::new)
                                            .orElseGet(Fragment.Nothing::new)));
            case Remedy.Renamed(String service, String to) ->
                    edited(new ComposeEdit.RenameService(service, to));
            case Remedy.Word _,
                    Remedy.Rewritten _,
                    Remedy.Quoted _,
                    Remedy.Removed _,
                    Remedy.NotRequired _,
                    Remedy.InFront _,
                    Remedy.ByShell _ -> {
                int offset = offset(at);
                if (remedy instanceof Remedy.Word(String from, String to)
                        && text.startsWith(from, offset)) {
                    yield Optional.of(splice(offset, offset + from.length(), to));
                }
                yield entry(remedy, offset, path).flatMap(entry -> local(remedy, entry, offset));
            }
        };
    }

    private Optional<String> local(Remedy remedy, Entry entry, int offset) {
        return switch (remedy) {
            case Remedy.Word(String from, String to) ->
                    entry.scalar(offset).flatMap(scalar -> word(scalar, from, to));
            case Remedy.Rewritten(String yaml) -> value(entry, offset, yaml);
            case Remedy.Quoted _ -> entry.scalar(offset).flatMap(this::quoted);
            case Remedy.Removed _ -> new Removals(text).without(entry).or(() -> removed(entry));
            case Remedy.NotRequired _ -> notRequired(entry, offset);
            case Remedy.InFront(String item) -> inFront(entry, offset, item);
            case Remedy.ByShell _ ->
                    entry.value() instanceof TextNode.Scalar command
                            ? value(entry, offset, shell(command.value()))
                            : Optional.empty();
            case Remedy.Declared _, Remedy.Renamed _ -> Optional.empty();
        };
    }

    /** The innermost that begins there, unless the path names another one. */
    private Optional<Entry> entry(Remedy remedy, int offset, String path) {
        List<Entry> found = Entry.at(documents, offset);
        if (remedy instanceof Remedy.Word || remedy instanceof Remedy.Quoted) {
            return found.reversed().stream()
                    .filter(entry -> entry.scalar(offset).isPresent())
                    .findFirst();
        }
        boolean item = path.endsWith("]");
        Optional<Entry> innermost =
                found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
        return found.stream()
                .filter(entry -> item ? entry.isItem() : entry.isAt(path))
                .findFirst()
                // an item in the long form is told by the place of one of its keys
                .or(() -> removed(remedy) && item ? innermost.flatMap(Entry::item) : innermost)
                .or(() -> innermost);
    }

    private static boolean removed(Remedy remedy) {
        return remedy instanceof Remedy.Removed;
    }

    private Optional<String> word(TextNode.Scalar scalar, String from, String to) {
        int place = text.indexOf(from, scalar.start());
        return place >= 0 && place + from.length() <= scalar.end()
                ? Optional.of(splice(place, place + from.length(), to))
                : Optional.empty();
    }

    /** Only a value on one line can be put in quotes without a second thought. */
    private Optional<String> quoted(TextNode.Scalar scalar) {
        String written = text.substring(scalar.start(), scalar.end());
        boolean plain = scalar.style() == TextNode.Style.PLAIN && !written.contains("\n");
        return plain && !written.isEmpty()
                ? Optional.of(splice(scalar.start(), scalar.end(), doubleQuoted(written)))
                : Optional.empty();
    }

    private Optional<String> value(Entry entry, int offset, String yaml) {
        TextNode node = entry.value();
        boolean key = entry.key().outerStart() == offset && !entry.isItem();
        if (key || !(node instanceof TextNode.Scalar scalar)) {
            return Optional.empty();
        }
        return Optional.of(splice(scalar.start(), scalar.end(), yaml));
    }

    private Optional<String> removed(Entry entry) {
        return edited(new ComposeEdit.RemoveValue(Removals.whole(entry).path()));
    }

    private Optional<String> notRequired(Entry entry, int offset) {
        boolean listed =
                entry.above()
                        .last()
                        .filter(new ModelPath.Step.Key("depends_on")::equals)
                        .isPresent();
        if (listed) {
            return optionalDependency(entry);
        }
        if (entry.name().equals("path") && !entry.isItem()) {
            return edited(
                    new ComposeEdit.SetValue(
                            entry.above().key("required"), new Fragment.Plain("false")));
        }
        if (!(entry.value() instanceof TextNode.Scalar scalar)) {
            return Optional.empty();
        }
        String path = text.substring(scalar.start(), scalar.end());
        String file = "{path: " + path + ", required: false}";
        return value(entry, offset, entry.isItem() ? file : "[" + file + "]");
    }

    private Optional<String> optionalDependency(Entry entry) {
        List<ModelPath.Step> steps = entry.above().steps();
        if (steps.size() < 3 || !(steps.get(1) instanceof ModelPath.Step.Key(String service))) {
            return Optional.empty();
        }
        Optional<String> mapped =
                entry.isItem()
                        ? edited(
                                new ComposeEdit.SetCondition(
                                        service,
                                        entry.name(),
                                        io.windlass.compose.model.Dependency.Condition
                                                .SERVICE_STARTED))
                        : Optional.of(text);
        return mapped.flatMap(there ->
                new Mender(there)
                        .edited(
                                new ComposeEdit.SetValue(
                                        entry.above().key(entry.name()).key("required"),
                                        new Fragment.Plain("false"))));
    }

    private Optional<String> inFront(Entry entry, int offset, String item) {
        if (!(entry.parent() instanceof TextNode.Items list) || entry.index() != 0) {
            return Optional.empty();
        }
        int line = text.lastIndexOf('\n', offset - 1) + 1;
        String indent = text.substring(line, offset);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        if (list.flow()) {
            return Optional.of(splice(offset, offset, item + ", "));
        }
        return indent.strip().equals("-")
                ? Optional.of(splice(offset, offset, item + end + indent))
                : Optional.empty();
    }

    /** A change with everything that hangs on an anchor, where the place hangs on one. */
    private Optional<String> edited(ComposeEdit edit) {
        return switch (Editor.edit(text, edit, false)) {
            case Editor.Result.Edited(String after, _, _) -> Optional.of(after);
            case Editor.Result.Refused _ ->
                    Editor.edit(text, edit, true)
                                    instanceof Editor.Result.Edited(String after, _, _)
                            ? Optional.of(after)
                            : Optional.empty();
        };
    }

    private String splice(int start, int end, String replacement) {
        return text.substring(0, start) + replacement + text.substring(end);
    }

    private static String shell(String command) {
        return "[\"sh\", \"-c\", " + doubleQuoted(command.strip()) + "]";
    }

    private static String doubleQuoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private int offset(Position position) {
        int start = 0;
        for (int line = 1; line < position.line(); line++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return text.length();
            }
            start = next + 1;
        }
        return Math.min(text.length(), start + position.column() - 1);
    }

    /** The range in which two texts differ. */
    private static TextEdit between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new TextEdit(
                head, before.length() - tail, after.substring(head, after.length() - tail));
    }
}
