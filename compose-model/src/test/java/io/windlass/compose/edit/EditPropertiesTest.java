package io.windlass.compose.edit;

import static io.windlass.compose.edit.Edits.edit;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.ComposeEdit.RemoveValue;
import io.windlass.compose.edit.ComposeEdit.SetValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for files of any layout, tried on many that are put together by chance. */
class EditPropertiesTest {

    /** The seeds that are tried; a failing one names itself. */
    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_added_and_removed_again_leaves_no_trace(long seed) {
        String text = new Writer(seed).file();

        for (String service : List.of("web", "api")) {
            ModelPath init = ModelPath.of("services", service, "init");
            String with = edit(text, new SetValue(init, new Fragment.Plain("true")));
            assertThat(with).contains("init: true");
            assertThat(edit(with, new RemoveValue(init))).isEqualTo(text);

            ModelPath port = ModelPath.of("services", service, "ports");
            String more = edit(text, new ComposeEdit.AddItem(port, Fragment.text("9:9")));
            int last = count(more, service) - 1;
            assertThat(edit(more, new RemoveValue(port.index(last)))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void only_lines_that_have_to_change_do(long seed) {
        String text = new Writer(seed).file();

        String after =
                edit(
                        text,
                        new SetValue(ModelPath.of("services", "web", "image"), Fragment.text("z")));

        List<String> before = text.lines().toList();
        List<String> now = after.lines().toList();
        assertThat(now).hasSameSizeAs(before);
        long changed = 0;
        for (int i = 0; i < now.size(); i++) {
            changed += now.get(i).equals(before.get(i)) ? 0 : 1;
        }
        assertThat(changed).isEqualTo(1);
    }

    private static int count(String text, String service) {
        Source source = Source.read(text).orElseThrow();
        return EditPlan.node(source, ModelPath.of("services", service, "ports")).orElseThrow()
                        instanceof io.windlass.compose.yaml.TextNode.Items list
                ? list.items().size()
                : 0;
    }

    /** Writes a file in a layout of chance. */
    private static final class Writer {
        private final Random random;
        private final String end;
        private final int step;
        private final int dash;
        private final boolean apart;
        private final boolean comments;

        Writer(long seed) {
            random = new Random(seed);
            end = random.nextBoolean() ? "\n" : "\r\n";
            step = 1 + random.nextInt(8);
            dash = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(4);
            apart = random.nextBoolean();
            comments = random.nextBoolean();
        }

        String file() {
            List<String> lines = new ArrayList<>();
            if (comments) {
                lines.add("# ⚓ harbour" + (random.nextBoolean() ? "\twith a tab" : ""));
            }
            lines.add("services:");
            for (String name : List.of("web", "db", "api")) {
                if (apart && lines.size() > 2) {
                    lines.add("");
                }
                if (comments) {
                    lines.add(pad(1) + "# about " + name);
                }
                lines.add(pad(1) + name + ":" + remark());
                service(lines, name);
            }
            boolean ended = random.nextBoolean();
            if (random.nextBoolean()) {
                lines.add("");
                lines.add("volumes: {data: {}}" + remark());
            }
            return String.join(end, lines) + (ended ? end : "");
        }

        private void service(List<String> lines, String name) {
            lines.add(pad(2) + "image: " + quoted("img-" + name) + remark());
            if (random.nextBoolean()) {
                lines.add(pad(2) + "command: " + (random.nextBoolean() ? "|" : ">-"));
                lines.add(pad(3) + "echo " + name);
                lines.add(pad(3) + "  deeper");
            }
            switch (random.nextInt(3)) {
                case 0 ->
                        lines.add(pad(2) + "ports: [" + quoted("1:1") + ", " + quoted("2:2") + "]");
                case 1 -> {
                    lines.add(pad(2) + "ports:" + remark());
                    lines.add(pad(2) + " ".repeat(dash) + "- " + quoted("1:1") + remark());
                }
                default -> lines.add(pad(2) + "tty: true");
            }
        }

        private String quoted(String text) {
            return switch (random.nextInt(3)) {
                case 0 -> text.contains(":") ? "'" + text + "'" : text;
                case 1 -> "'" + text + "'";
                default -> '"' + text + '"';
            };
        }

        private String remark() {
            return comments && random.nextBoolean() ? "   # 🐚 so it is" : "";
        }

        private String pad(int levels) {
            return " ".repeat(step * levels);
        }
    }
}
