package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    private Workspace shop() {
        return workspace.compose(
                """
                services:
                  web: {image: x, depends_on: [db]}
                  db: {image: x, networks: [back]}
                  tool: {image: x, profiles: [debug], depends_on: [db]}
                networks: {back: , unused: }
                """);
    }

    @Test
    void services_with_profiles_are_left_out_unless_one_is_active() {
        assertThat(shop().project().services()).containsOnlyKeys("web", "db");
        assertThat(workspace.project().disabled()).containsOnlyKeys("tool");
        assertThat(workspace.variable("COMPOSE_PROFILES", "other, debug").project().services())
                .containsOnlyKeys("web", "db", "tool");
    }

    @Test
    void naming_a_service_switches_its_profile_on_and_takes_what_it_needs() {
        Loaded loaded = Loader.load(shop().request().withServices(java.util.List.of("tool")));

        assertThat(loaded.project().orElseThrow().services()).containsOnlyKeys("db", "tool");
        assertThat(loaded.project().orElseThrow().activeProfiles()).containsExactly("debug");
    }

    @Test
    void an_unknown_service_is_told() {
        Loaded loaded = Loader.load(shop().request().withServices(java.util.List.of("gone")));

        assertThat(loaded.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.toSentence())
                .containsExactly("No such service: gone.");
    }

    @Test
    void unused_networks_are_left_out_unless_all_are_wanted() {
        LoadOptions all = LoadOptions.standard().withAllResources(true);

        assertThat(shop().project().networks()).containsOnlyKeys("back", "default");
        assertThat(
                        Loader.load(workspace.request().withOptions(all))
                                .project()
                                .orElseThrow()
                                .networks())
                .containsOnlyKeys("back", "unused", "default");
    }
}
