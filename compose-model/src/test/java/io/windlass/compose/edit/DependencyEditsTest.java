package io.windlass.compose.edit;

import static io.windlass.compose.edit.Edits.edit;
import static io.windlass.compose.edit.Edits.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.ComposeEdit.AddDependency;
import io.windlass.compose.edit.ComposeEdit.RemoveDependency;
import io.windlass.compose.edit.ComposeEdit.SetCondition;
import io.windlass.compose.model.Dependency.Condition;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DependencyEditsTest {

    private static final String NONE =
            """
            services:
              api:
                image: api   # the one in front
                ports: ["80:80"]

              # where all is kept
              db:
                image: postgres
            """;

    @Test
    void the_first_one_makes_a_list_behind_the_image() {
        assertThat(edit(NONE, add("api", "db")))
                .isEqualTo(
                        """
                        services:
                          api:
                            image: api   # the one in front
                            depends_on:
                              - db
                            ports: ["80:80"]

                          # where all is kept
                          db:
                            image: postgres
                        """);
    }

    @Test
    void the_first_one_with_a_condition_makes_a_mapping() {
        assertThat(edit(NONE, healthy("api", "db")))
                .contains(
                        """
                            depends_on:
                              db:
                                condition: service_healthy
                            ports:
                        """
                                .indent(0)
                                .replace("ports:\n", "ports: [\"80:80\"]\n"));
    }

    @Test
    void one_more_stands_below_the_last_with_its_dash_and_its_quotes() {
        String text =
                """
                services:
                  api:
                    image: api
                    depends_on:
                    - 'cache' # quick
                    # about the file's end
                  cache: {image: redis}
                  db: {image: postgres}
                """;

        assertThat(edit(text, add("api", "db")))
                .isEqualTo(text.replace("# quick\n", "# quick\n    - 'db'\n"));
    }

    @Test
    void a_list_in_brackets_stays_one() {
        String text = "services: {api: {image: a, depends_on: [cache]}, cache: {}, db: {}}\n";

        assertThat(edit(text, add("api", "db")))
                .isEqualTo(
                        "services: {api: {image: a, depends_on: [cache, db]}, cache: {}, db: {}}\n");
        assertThat(edit(text, healthy("api", "db")))
                .isEqualTo(
                        "services: {api: {image: a, depends_on: {cache: {condition:"
                                + " service_started}, db: {condition: service_healthy}}}, cache: {},"
                                + " db: {}}\n");
    }

    @Test
    void a_condition_turns_the_list_into_a_mapping_and_keeps_its_comments() {
        String text =
                """
                services:
                  api:
                    image: api
                    depends_on:
                      # first of all
                      - cache # quick
                      - queue
                  cache: {image: redis}
                  queue: {image: rabbit}
                """;

        assertThat(edit(text, new SetCondition("api", "queue", Condition.SERVICE_HEALTHY)))
                .isEqualTo(
                        """
                        services:
                          api:
                            image: api
                            depends_on:
                              # first of all
                              cache: # quick
                                condition: service_started
                              queue:
                                condition: service_healthy
                          cache: {image: redis}
                          queue: {image: rabbit}
                        """);
    }

    @Test
    void a_list_that_is_not_indented_becomes_a_mapping_that_is() {
        String text =
                """
                services:
                  api:
                    image: api
                    depends_on:
                    - db
                  db: {image: postgres}
                """;

        assertThat(edit(text, new SetCondition("api", "db", Condition.SERVICE_HEALTHY)))
                .isEqualTo(
                        """
                        services:
                          api:
                            image: api
                            depends_on:
                              db:
                                condition: service_healthy
                          db: {image: postgres}
                        """);
    }

    @Test
    void the_last_one_goes_with_its_key() {
        String with = edit(NONE, add("api", "db"));

        assertThat(edit(with, new RemoveDependency("api", "db"))).isEqualTo(NONE);
        assertThat(edit(edit(NONE, healthy("api", "db")), new RemoveDependency("api", "db")))
                .isEqualTo(NONE);
    }

    @Test
    void one_of_several_goes_alone() {
        String text = "services: {a: {depends_on: [b, c, d]}, b: {}, c: {}, d: {}}";

        assertThat(edit(text, new RemoveDependency("a", "b"))).contains("depends_on: [c, d]");
        assertThat(edit(text, new RemoveDependency("a", "c"))).contains("depends_on: [b, d]");
        assertThat(edit(text, new RemoveDependency("a", "d"))).contains("depends_on: [b, c]");
    }

    @Test
    void a_circle_is_refused_and_shown() {
        String text =
                "services: {a: {depends_on: [b]}, b: {depends_on: {c: {condition: x}}}, c: {}}\n";

        assertThat(refusal(text, add("c", "a")).summary())
                .isEqualTo("That would be a circle: c → a → b → c.");
        assertThat(refusal(text, add("c", "c")).summary())
                .isEqualTo("That would be a circle: c → c.");
    }

    @Test
    void what_is_there_or_is_not_there_is_refused() {
        String text = "services: {a: {depends_on: [b]}, b: {}}\n";

        assertThat(refusal(text, add("a", "b")).summary()).isEqualTo("a depends on b already.");
        assertThat(refusal(text, add("a", "z")).summary())
                .isEqualTo("This file has no service “z”.");
        assertThat(refusal(text, new RemoveDependency("b", "a")).summary())
                .isEqualTo("There is no “services.b.depends_on.a” in this file.");
    }

    private static ComposeEdit add(String service, String on) {
        return new AddDependency(service, on, Optional.empty());
    }

    private static ComposeEdit healthy(String service, String on) {
        return new AddDependency(service, on, Optional.of(Condition.SERVICE_HEALTHY));
    }
}
