package io.windlass.engine.embedded.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Pattern DEFINITION =
            Pattern.compile("STEP\\((\\d+), (\\w+), \"(\\w*)\"\\)");

    private static final Plan NESTED =
            Plan.of(
                    new ProcessStep.Session(),
                    new ProcessStep.Spawn(
                            Set.of(Namespace.PID),
                            new Slot(3),
                            List.of(
                                    new MountStep.Directory("/"),
                                    new ProcessStep.Exec(
                                            List.of("/bin/sh"), List.of("sh"), List.of()))),
                    new ProcessStep.Wait(new Slot(3)));

    @Test
    void steps_have_the_names_codes_and_fields_that_the_launcher_knows() throws IOException {
        Map<Integer, String> known = new TreeMap<>();
        Matcher definition = DEFINITION.matcher(Files.readString(Path.of("src/main/c/steps.def")));
        while (definition.find()) {
            known.put(
                    Integer.parseInt(definition.group(1)),
                    definition.group(2) + " " + definition.group(3));
        }

        Map<Integer, String> ours = new TreeMap<>();
        kinds().forEach(kind -> ours.put(sample(kind).code(), name(kind) + " " + fields(kind)));

        assertThat(ours).isEqualTo(known);
    }

    @Test
    void a_plan_is_written_as_the_launcher_reads_it() {
        Plan plan = Plan.of(new LimitStep.Umask(18), new MountStep.Directory("/a"));

        assertThat(HexFormat.of().formatHex(plan.encode()))
                .isEqualTo(
                        "57494e444c415353" // magic
                                + "01000000" // version
                                + "1b000000" // size of the steps
                                + "58000000"
                                + "04000000"
                                + "12000000"
                                + "34000000"
                                + "07000000"
                                + "03000000"
                                + "2f6100");
    }

    @Test
    void a_step_is_found_by_its_place_in_the_bytes_also_inside_of_a_child() {
        byte[] bytes = NESTED.encode();

        assertThat(NESTED.stepAt(16)).contains(new ProcessStep.Session());
        assertThat(NESTED.stepAt(bytes.length - 12)).contains(new ProcessStep.Wait(new Slot(3)));
        // Behind the spawn's head, its two numbers, and the size of the block.
        assertThat(NESTED.stepAt(16 + 8 + 8 + 8 + 4)).contains(new MountStep.Directory("/"));
        assertThat(NESTED.stepAt(17)).isEqualTo(Optional.empty());
    }

    @Test
    void a_plan_explains_itself_in_lines() {
        assertThat(NESTED.explain())
                .isEqualTo(
                        """
                        Session[]
                        Spawn [PID] -> Slot[number=3]
                            Directory[path=/]
                            Exec[files=[/bin/sh], arguments=[sh], environment=[]]
                        Wait[process=Slot[number=3]]
                        """);
    }

    @Test
    void a_text_that_would_end_early_is_refused() {
        Plan plan = Plan.of(new MountStep.Directory("/a\0b"));

        assertThatThrownBy(plan::encode).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<Class<?>> kinds() {
        return Stream.of(Step.class.getPermittedSubclasses())
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()));
    }

    private static String name(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String fields(Class<?> kind) {
        return Stream.of(kind.getRecordComponents())
                .map(component ->
                        switch (component.getGenericType().getTypeName()) {
                            case "long" -> "U";
                            case "java.lang.String" -> "s";
                            case "java.util.List<java.lang.String>" -> "l";
                            case "java.util.List<java.lang.Integer>" -> "n";
                            case "java.util.List<io.windlass.engine.embedded.plan.Step>" -> "p";
                            case "io.windlass.engine.embedded.plan.Bytes" -> "b";
                            default -> "u";
                        })
                .collect(Collectors.joining());
    }

    private static Step sample(Class<?> kind) {
        Object[] values = Stream.of(kind.getRecordComponents()).map(PlanTest::value).toArray();
        Class<?>[] types =
                Stream.of(kind.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return (Step) kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(RecordComponent component) {
        return switch (component.getType().getSimpleName()) {
            case "int" -> 0;
            case "long" -> 0L;
            case "boolean" -> false;
            case "String" -> "";
            case "List" -> List.of();
            case "Set" -> Set.of();
            case "Slot" -> new Slot(0);
            case "Bytes" -> new Bytes("");
            case "Access" -> DescriptorStep.Access.READ;
            default -> throw new IllegalStateException(component.toString());
        };
    }
}
