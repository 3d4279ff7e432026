package io.windlass.compose.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.RandomEdits.Attempt;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Severity;
import io.windlass.compose.yaml.Document;
import io.windlass.compose.yaml.PlainText;
import io.windlass.compose.yaml.YamlFile;
import io.windlass.compose.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What holds for any edits in any order, tried on files as people write them. {@code
 * -Dwindlass.edit.sequences} says how many, {@code -Dwindlass.edit.files} names folders with more
 * files.
 */
class EditSequencesTest {

    private static final int MOST_TOLD = 12;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void edits_in_any_order_say_what_they_should_and_can_be_undone() throws IOException {
        SequencedMap<Path, String> samples = Samples.all();
        List<Path> files = List.copyOf(samples.keySet());
        int sequences = Integer.getInteger("windlass.edit.sequences", 600);
        long first = Long.getLong("windlass.edit.seed", 1);

        for (long seed = first; seed < first + sequences && wrong.size() < MOST_TOLD; seed++) {
            Path file = files.get((int) (seed % files.size()));
            run(file, samples.getOrDefault(file, ""), seed);
        }

        System.getLogger(EditSequencesTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        sequences + " sequences on " + files.size() + " files: " + counts);
        assertThat(wrong).isEmpty();
        assertThat(counts.getOrDefault("made", 0)).isGreaterThan(sequences);
    }

    private void run(Path file, String text, long seed) {
        Random random = new Random(seed);
        List<String> states = new ArrayList<>(List.of(text));
        List<List<TextEdit>> undo = new ArrayList<>();
        int length = 2 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            String before = states.getLast();
            YamlFile read = YamlReader.read(file, before);
            if (Check.errors(read) > 0) {
                // what is broken as YAML says nothing that an edit could be compared with
                break;
            }
            List<Value> values = read.documents().stream().map(Document::root).toList();
            Attempt attempt = new RandomEdits(random, values).next();
            switch (Editor.edit(before, attempt.edit(), false)) {
                case Editor.Result.Refused(var problem) ->
                        refused(problem.summary(), file, seed, attempt, before);
                case Editor.Result.Edited edited -> {
                    count("made");
                    List<String> found = new Check(file, before, read, attempt).of(edited);
                    found.forEach(sentence ->
                            wrong.add(
                                    file
                                            + " seed "
                                            + seed
                                            + ": "
                                            + sentence
                                            + "\n"
                                            + attempt.edit()));
                    if (!found.isEmpty()) {
                        return;
                    }
                    states.add(edited.text());
                    undo.add(edited.inverse());
                }
            }
        }
        for (int i = undo.size() - 1; i >= 0; i--) {
            String undone = TextEdit.apply(states.get(i + 1), undo.get(i));
            if (!undone.equals(states.get(i))) {
                wrong.add(file + " seed " + seed + ": undo " + i + " does not lead back");
            }
        }
    }

    private void refused(String why, Path file, long seed, Attempt attempt, String before) {
        boolean unproved = why.contains("edit it by hand");
        count(unproved ? "refused: edit by hand" : "refused with a reason");
        if (unproved && Boolean.getBoolean("windlass.edit.strict")) {
            wrong.add(file + " seed " + seed + ": " + why + " " + attempt.edit() + "\n" + before);
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Looks at one edit that was made. */
    private record Check(Path file, String before, YamlFile read, Attempt attempt) {

        List<String> of(Editor.Result.Edited edited) {
            List<String> wrong = new ArrayList<>();
            if (!TextEdit.apply(before, edited.edits()).equals(edited.text())) {
                wrong.add("the ranges do not lead to the text");
            }
            if (!TextEdit.apply(edited.text(), edited.inverse()).equals(before)) {
                wrong.add("the inverse does not lead back");
            }
            lost(edited).ifPresent(text -> wrong.add("lost “" + text + "”\n" + edited.text()));
            YamlFile after = YamlReader.read(file, edited.text());
            if (errors(after) > errors(read)) {
                wrong.add("a new error: " + after.findings() + "\n" + edited.text());
            }
            values(edited, after).ifPresent(wrong::add);
            if (wrong.isEmpty()) {
                back(edited.text()).ifPresent(wrong::add);
            }
            return wrong;
        }

        private static long errors(YamlFile file) {
            return file.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .count();
        }

        /** An addition takes nothing away but a placeholder for nothing. */
        private Optional<String> lost(Editor.Result.Edited edited) {
            if (!attempt.adds()) {
                return Optional.empty();
            }
            return edited.edits().stream()
                    .map(edit -> before.substring(edit.start(), edit.end()).strip())
                    .filter(text -> !text.matches("|null|Null|NULL|~|\\{\\s*}|\\[\\s*]"))
                    .findFirst();
        }

        /**
         * Taking away what hid a merged value shows that one again; no plain function of values.
         */
        private boolean reveals() {
            return before.contains("<<")
                    && (attempt.edit() instanceof ComposeEdit.RemoveValue
                            || attempt.edit() instanceof ComposeEdit.RemoveEnvironment
                            || attempt.edit() instanceof ComposeEdit.RemoveDependency);
        }

        private Optional<String> values(Editor.Result.Edited edited, YamlFile after) {
            boolean all = attempt.target().isEmpty();
            if (reveals()) {
                return Optional.empty();
            }
            List<Value> got = after.documents().stream().map(Document::root).toList();
            List<Value> old = read.documents().stream().map(Document::root).toList();
            List<Value> wanted = new ArrayList<>(old);
            if (wanted.isEmpty()) {
                wanted.add(Intent.NOTHING);
            }
            int chosen = chosen(wanted);
            for (int i = 0; i < wanted.size(); i++) {
                if (all || i == chosen) {
                    wanted.set(i, attempt.intent().apply(wanted.get(i)));
                }
            }
            List<Value> shownWanted = wanted.stream().map(this::compared).toList();
            List<Value> shownGot = got.stream().map(this::compared).toList();
            return shownGot.equals(shownWanted)
                    ? Optional.empty()
                    : Optional.of(
                            "says something else\n"
                                    + edited.text()
                                    + "\nwanted "
                                    + Samples.shown(shownWanted)
                                    + "\ngot    "
                                    + Samples.shown(shownGot));
        }

        private int chosen(List<Value> documents) {
            int best = documents.size() - 1;
            int deepest = 0;
            for (int i = documents.size() - 1; i >= 0; i--) {
                for (int depth = attempt.target().size(); depth > deepest; depth--) {
                    if (Intent.at(documents.get(i), attempt.target().subList(0, depth))
                            .isPresent()) {
                        best = i;
                        deepest = depth;
                    }
                }
            }
            return best;
        }

        /** What is compared: for names that change everywhere, the sections that have meaning. */
        private Value compared(Value root) {
            Value value = root;
            if (attempt.target().isEmpty() && value instanceof Value.Fields(var all, _)) {
                Map<String, Value> known = new LinkedHashMap<>(all);
                known.keySet()
                        .retainAll(
                                List.of("services", "volumes", "networks", "secrets", "configs"));
                value = Intent.fields(known);
            }
            value =
                    Intent.services(
                            value,
                            (_, service) ->
                                    Intent.attribute(
                                            service,
                                            List.of("depends_on"),
                                            attempt.target().contains("depends_on")
                                                    ? Intent::keyed
                                                    : on -> on));
            if (attempt.edit() instanceof ComposeEdit.DuplicateService(_, String copy, _)) {
                value =
                        Intent.services(
                                value,
                                (name, service) ->
                                        name.equals(copy)
                                                ? RandomEdits.unplaced(service)
                                                : service);
            }
            return value;
        }

        /** What was added and is taken away again leaves no trace. */
        private Optional<String> back(String text) {
            if (attempt.back().isEmpty() || !traceless()) {
                return Optional.empty();
            }
            return switch (Editor.edit(text, attempt.back().get(), false)) {
                case Editor.Result.Refused(var problem) ->
                        Optional.of("cannot be taken back: " + problem.summary() + "\n" + text);
                case Editor.Result.Edited(String again, _, _) ->
                        again.equals(before)
                                ? Optional.empty()
                                : Optional.of(
                                        "leaves a trace: "
                                                + TextEdit.between(before, again)
                                                + "\n"
                                                + text);
            };
        }

        /**
         * A place that was there and empty is gone when it is empty again; a service that was not
         * there stays.
         */
        private boolean traceless() {
            if (read.documents().stream().allMatch(document -> Samples.empty(document.root()))) {
                return false;
            }
            List<String> target = attempt.target();
            if (attempt.edit() instanceof ComposeEdit.RenameResource rename) {
                return PlainText.fits(rename.from(), true);
            }
            if (attempt.edit() instanceof ComposeEdit.RenameService rename) {
                return rename.from().matches("[a-zA-Z0-9._-]+")
                        && PlainText.fits(rename.from(), true);
            }
            if (!target.isEmpty()
                    && target.getFirst().equals("services")
                    && read.documents().stream()
                            .allMatch(document ->
                                    Intent.at(document.root(), List.of("services")).isEmpty())) {
                return false;
            }
            if (target.size() > 2
                    && target.getFirst().equals("services")
                    && read.documents().stream()
                            .allMatch(document ->
                                    Intent.at(document.root(), target.subList(0, 2)).isEmpty())) {
                return false;
            }
            for (Document document : read.documents()) {
                for (int depth = 1; depth <= attempt.target().size(); depth++) {
                    Optional<Value> there =
                            Intent.at(document.root(), attempt.target().subList(0, depth));
                    if (there.filter(value -> Samples.empty(value)).isPresent()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
