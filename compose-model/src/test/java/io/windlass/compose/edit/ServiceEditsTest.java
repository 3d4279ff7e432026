package io.windlass.compose.edit;

import static io.windlass.compose.edit.Edits.edit;
import static io.windlass.compose.edit.Edits.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.ComposeEdit.DuplicateService;
import io.windlass.compose.edit.ComposeEdit.RemoveService;
import io.windlass.compose.edit.ComposeEdit.RenameService;
import org.junit.jupiter.api.Test;

class ServiceEditsTest {

    private static final String TEXT =
            """
            # the whole
            services:
              # in front
              web:
                image: web
                container_name: the-web
                depends_on: [db, "cache"]
                ports:
                  - "8080:80"   # http
                  - 127.0.0.1:5005:5005
                links:
                  - db:database

              # behind
              # in two lines
              db:
                image: postgres
                # about db

              cache:
                image: redis
                network_mode: service:db
                volumes_from: ["db:ro", other]
                extends: {service: db}
                depends_on:
                  db:
                    condition: service_healthy
            """;

    @Test
    void a_new_name_reaches_every_reference_and_nothing_else() {
        assertThat(edit(TEXT, new RenameService("db", "store")))
                .isEqualTo(
                        TEXT.replace("[db, ", "[store, ")
                                .replace("- db:database", "- store:database")
                                .replace("  db:\n    image", "  store:\n    image")
                                .replace("service:db", "service:store")
                                .replace("\"db:ro\"", "\"store:ro\"")
                                .replace("{service: db}", "{service: store}")
                                .replace("      db:\n        cond", "      store:\n        cond"));
    }

    @Test
    void a_name_that_is_taken_or_impossible_is_refused() {
        assertThat(refusal(TEXT, new RenameService("db", "web")).summary())
                .isEqualTo("“services.web” is there already.");
        assertThat(refusal(TEXT, new RenameService("db", "a b")).summary())
                .isEqualTo(
                        "A service cannot be called “a b”: only letters, digits, “.”, “_” and “-”"
                                + " may be used.");
        assertThat(refusal(TEXT, new RenameService("nobody", "x")).summary())
                .isEqualTo("There is no “services.nobody” in this file.");
    }

    @Test
    void a_removed_service_takes_its_comments_and_the_references_with_it() {
        String simple =
                """
                services:
                  web:
                    image: web
                    depends_on: [db, cache]

                  # behind
                  # in two lines
                  db:
                    image: postgres
                    # about db

                  # another
                  cache:
                    image: redis
                """;

        assertThat(edit(simple, new RemoveService("db")))
                .isEqualTo(
                        """
                        services:
                          web:
                            image: web
                            depends_on: [cache]

                          # another
                          cache:
                            image: redis
                        """);
    }

    @Test
    void a_copy_has_its_comments_free_ports_and_no_fixed_name() {
        assertThat(edit(TEXT, new DuplicateService("web", "web-2")))
                .isEqualTo(
                        TEXT
                                + """

                                  # in front
                                  web-2:
                                    image: web
                                    depends_on: [db, "cache"]
                                    ports:
                                      - "8081:80"   # http
                                      - 127.0.0.1:5006:5005
                                    links:
                                      - db:database
                                """);
    }
}
