package io.windlass.compose.edit;

import static io.windlass.compose.edit.Edits.edit;
import static io.windlass.compose.edit.Edits.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.ComposeEdit.AddHealthcheck;
import io.windlass.compose.edit.ComposeEdit.AddMount;
import io.windlass.compose.edit.ComposeEdit.Declare;
import io.windlass.compose.edit.ComposeEdit.JoinNetwork;
import io.windlass.compose.edit.ComposeEdit.LeaveNetwork;
import io.windlass.compose.edit.ComposeEdit.PutInProfile;
import io.windlass.compose.edit.ComposeEdit.RemoveMount;
import io.windlass.compose.edit.ComposeEdit.RenameResource;
import io.windlass.compose.edit.ComposeEdit.Section;
import io.windlass.compose.edit.ComposeEdit.SetCondition;
import io.windlass.compose.edit.ComposeEdit.TakeOutOfProfile;
import io.windlass.compose.edit.ComposeEdit.Together;
import io.windlass.compose.model.Dependency.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceEditsTest {

    private static final String TEXT =
            """
            services:
              web:
                image: web
                volumes:
                  - data:/data:ro
                  - type: volume
                    source: data
                    target: /more
                  - ./data:/here
                networks: [back]
                secrets: [pw, {source: pw, target: x}]
              db:
                image: db
                networks: {back: {aliases: [store]}}
                depends_on: [web]
            volumes:
              data:
            networks:
              back:
            secrets:
              pw: {file: pw.txt}
            """;

    @Test
    void new_names_reach_each_form_of_reference() {
        assertThat(edit(TEXT, new RenameResource(Section.VOLUMES, "data", "store")))
                .isEqualTo(
                        TEXT.replace("- data:", "- store:")
                                .replace("source: data", "source: store")
                                .replace("  data:\n", "  store:\n"));
        assertThat(edit(TEXT, new RenameResource(Section.NETWORKS, "back", "lan")))
                .isEqualTo(
                        TEXT.replace("[back]", "[lan]")
                                .replace("{back:", "{lan:")
                                .replace("  back:\n", "  lan:\n"));
        assertThat(edit(TEXT, new RenameResource(Section.SECRETS, "pw", "key")))
                .isEqualTo(
                        TEXT.replace("[pw, {source: pw", "[key, {source: key")
                                .replace("  pw: {", "  key: {"));
    }

    @Test
    void what_is_mounted_is_mounted_once_and_unmounted_by_its_target() {
        assertThat(refusal(TEXT, new AddMount("web", "x:/more")).summary())
                .startsWith("web has something at /more already: type: volume");
        assertThat(edit(TEXT, new RemoveMount("web", "/data")))
                .isEqualTo(TEXT.replace("      - data:/data:ro\n", ""));
        assertThat(refusal(TEXT, new RemoveMount("web", "/no")).summary())
                .isEqualTo("web has nothing at /no in this file.");
    }

    @Test
    void networks_are_joined_and_left() {
        assertThat(edit(TEXT, new LeaveNetwork("web", "back")))
                .isEqualTo(TEXT.replace("    networks: [back]\n", ""));
        assertThat(refusal(TEXT, new JoinNetwork("db", "back", false)).summary())
                .isEqualTo("db is on back already.");
        assertThat(
                        refusal(
                                        "services: {a: {network_mode: host}}\n",
                                        new JoinNetwork("a", "x", false))
                                .summary())
                .isEqualTo("a has network_mode, so it cannot be on networks as well.");
    }

    @Test
    void sections_that_are_missing_are_made() {
        LinkedHashMap<String, Fragment> body = new LinkedHashMap<>();
        body.put("file", Fragment.text("./a.conf"));

        assertThat(edit(TEXT, new Declare(Section.CONFIGS, "site", new Fragment.Fields(body))))
                .isEqualTo(TEXT + "configs:\n  site:\n    file: ./a.conf\n");
        assertThat(
                        edit(
                                TEXT,
                                new Declare(
                                        Section.VOLUMES,
                                        "more",
                                        new Fragment.Fields(new LinkedHashMap<>()))))
                .isEqualTo(TEXT.replace("  data:\n", "  data:\n  more:\n"));
    }

    @Test
    void services_are_put_in_profiles_and_taken_out() {
        String in = edit(TEXT, new PutInProfile(List.of("web", "db"), "tools"));

        assertThat(in)
                .contains("pw, target: x}]\n    profiles:\n      - tools\n")
                .contains("depends_on: [web]\n    profiles:\n      - tools\n");
        assertThat(edit(in, new TakeOutOfProfile(List.of("web", "db"), "tools"))).isEqualTo(TEXT);
        assertThat(refusal(in, new PutInProfile(List.of("db"), "tools")).summary())
                .isEqualTo("db is in profile tools already.");
    }

    @Test
    void several_edits_are_one() {
        LinkedHashMap<String, Fragment> check = new LinkedHashMap<>();
        check.put("test", Fragment.list(Fragment.text("CMD"), Fragment.text("true")));

        assertThat(
                        edit(
                                TEXT,
                                new Together(
                                        "Wait for web",
                                        List.of(
                                                new AddHealthcheck(
                                                        "web", new Fragment.Fields(check)),
                                                new SetCondition(
                                                        "db", "web", Condition.SERVICE_HEALTHY)))))
                .contains("    healthcheck:\n      test:\n        - CMD\n        - \"true\"\n")
                .contains("depends_on: {web: {condition: service_healthy}}");
    }
}
