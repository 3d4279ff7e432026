package io.windlass.compose.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the answer is that of loading the whole text. */
class LiveProjectTest {

    private static final int KEYSTROKES = Integer.getInteger("windlass.live.keystrokes", 150);
    private static final long SEED = Long.getLong("windlass.live.seed", new Random().nextLong());

    private static final String PLAIN =
            """
            # what the shop is made of
            name: shop
            x-common: &common
              restart: unless-stopped
              logging: {driver: json-file, options: {max-size: 10m}}
            x-env: &env
              MODE: ${MODE:-production}
              GONE: $UNSET_IN_ANCHOR

            services:
              # the front
              web:
                <<: *common
                image: nginx:${TAG:-1.27}
                ports:
                  - "8080:80"
                  - 127.0.0.1:8443:443/tcp
                depends_on:
                  api: {condition: service_healthy}
                volumes:
                  - ./site:/usr/share/nginx/html:ro
                  - logs:/var/log/nginx
                labels:
                  com.example.team: front
                networks: [front, back]

              api:
                build:
                  context: ./api
                  args: {VERSION: 1.10}
                environment:
                  <<: *env
                  GREETING: "grüß 🐙 dich"
                command: >-
                  sh -c "exec serve
                  --port 80"
                env_file: [api.env]
                healthcheck:
                  test: [CMD, wget, -qO-, "http://localhost/"]
                  interval: 10s
                deploy: {resources: {limits: {cpus: "0.5", memory: 64m}}}

              # keeps everything
              db:
                image: postgres:${PG?say which}
                environment:
                  - POSTGRES_PASSWORD=$PASSWORD
                volumes: ["data:/var/lib/postgresql/data"]
                secrets: [key]
                unknown_key: 1
                tmpfs: /tmp
              jobs:
                image: jobs
                command: |
                  one
                  two

                profiles: [night]
                links: [db]
                scale: 2
              last: {image: last, network_mode: host, ports: ["8080:80"]}

            networks:
              front:
              back: {internal: true}
            volumes:
              data: {}
              logs:
            secrets:
              key: {file: ./key.txt}
            """;

    private static final List<String> SNIPPETS =
            List.of(
                    "\n",
                    "\n    ",
                    "\n  ",
                    " ",
                    ":",
                    "-",
                    "#",
                    "'",
                    "\"",
                    "{",
                    "}",
                    "[",
                    "]",
                    "a",
                    "7",
                    "$X",
                    "${A:-b}",
                    "&x ",
                    "*common",
                    "!reset ",
                    "<<: *common",
                    "\t",
                    "é",
                    "🐙",
                    "\n  added:\n    image: x",
                    "\n    image: twice",
                    "\n      - \"8080:80\"",
                    "|\n",
                    "\n    extends: web",
                    "\n---\n",
                    "\r",
                    "\n    depends_on: [api, nobody]",
                    "\n    pull_policy: always",
                    "  # note",
                    "\n\n\n",
                    "\nvolumes: {}",
                    ": ",
                    "null");

    @TempDir Path folder;
    private LoadRequest request = LoadRequest.of(Path.of("/"), Map.of());
    private Path file = Path.of("compose.yaml");

    @BeforeEach
    void project() throws IOException {
        file = folder.resolve("compose.yaml");
        Files.writeString(file, PLAIN);
        Files.writeString(folder.resolve("api.env"), "A=1\nB=$A$MISSING\n");
        request = LoadRequest.of(folder, Map.of("HOME", "/home/me", "PG", "17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void any_keystrokes_give_what_loading_the_text_gives(String breaks) {
        long seed = SEED;
        System.getLogger("test").log(System.Logger.Level.INFO, "-Dwindlass.live.seed=" + seed);
        Random random = new Random(seed);
        String base = PLAIN.replace("\n", breaks);
        LiveProject live = LiveProject.open(request, file, base);
        int partly = 0;
        for (int i = 0; i < KEYSTROKES; i++) {
            if (random.nextInt(6) == 0) {
                live = LiveProject.open(request, file, base);
            }
            TextEdit edit = edit(random, live.text());
            String before = live.text();
            live = live.with(edit);
            partly += live.partly() ? 1 : 0;
            assertThat(told(live.mended()))
                    .as("seed %s, %s in:%n%s", seed, edit, before)
                    .isEqualTo(told(full(live.text())));
        }
        assertThat(partly).isGreaterThan(KEYSTROKES / 20);
    }

    private static TextEdit edit(Random random, String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(4));
        int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int next = text.indexOf('\n', at) + 1;
        String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> new TextEdit(at, end, "");
            case 2 -> next > line ? new TextEdit(line, next, "") : new TextEdit(at, at, "z");
            case 3 ->
                    next > line
                            ? new TextEdit(line, line, text.substring(line, next))
                            : new TextEdit(at, at, "q");
            case 4 -> new TextEdit(at, end, snippet);
            case 5 -> new TextEdit(at, at, Character.toString('a' + random.nextInt(26)));
            default -> new TextEdit(at, at, snippet);
        };
    }

    @Test
    void typing_within_a_service_reads_that_service_alone() {
        LiveProject live = LiveProject.open(request, file, PLAIN);
        int at = PLAIN.indexOf("jobs\n    command") + 4;

        LiveProject typed = live.with(new TextEdit(at, at, ":latest"));

        assertThat(typed.partly()).isTrue();
        assertThat(told(typed.mended())).isEqualTo(told(full(typed.text())));
        assertThat(typed.text()).contains("image: jobs:latest");
    }

    @Test
    void a_line_more_moves_what_is_below() {
        LiveProject live = LiveProject.open(request, file, PLAIN);
        int at = PLAIN.indexOf("    networks: [front, back]");

        LiveProject typed = live.with(new TextEdit(at, at, "    hostname: w\n    cpus: x\n"));
        LiveProject back =
                typed.with(new TextEdit(at, at + "    hostname: w\n    cpus: x\n".length(), ""));

        assertThat(List.of(typed.partly(), back.partly())).containsExactly(true, true);
        assertThat(told(typed.mended())).isEqualTo(told(full(typed.text())));
        assertThat(told(back.mended())).isEqualTo(told(full(PLAIN)));
    }

    @Test
    void a_fix_below_a_new_line_is_worked_out_when_it_is_asked_for() {
        String text = PLAIN.replace("unknown_key: 1", "volumez: []");
        LiveProject live = LiveProject.open(request, file, text);
        int at = text.indexOf("    networks: [front, back]");

        LiveProject typed = live.with(new TextEdit(at, at, "    hostname: w\n"));
        Finding open = about(typed.loaded(), "services.db.volumez");
        Finding wanted = about(full(typed.text()), "services.db.volumez");

        assertThat(typed.partly()).isTrue();
        assertThat(open.problem().fixes()).hasAtLeastOneElementOfType(Fix.Rewrite.class);
        assertThat(wanted.problem().fixes()).hasAtLeastOneElementOfType(Fix.ReplaceText.class);
        assertThat(typed.mended(open)).isEqualTo(wanted);
    }

    private static Finding about(Loaded loaded, String path) {
        return loaded.findings().stream()
                .filter(finding -> finding.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_reaches_beyond_the_service_loads_everything() {
        LiveProject live = LiveProject.open(request, file, PLAIN);
        int name = PLAIN.indexOf("  api:\n");
        List<TextEdit> edits = new ArrayList<>();
        edits.add(new TextEdit(name + 2, name + 5, "web"));
        edits.add(new TextEdit(name, name + 2, ""));
        edits.add(new TextEdit(name, name, "  more:\n    image: x\n"));
        edits.add(new TextEdit(PLAIN.indexOf("&common"), PLAIN.indexOf("&common") + 7, "&other"));
        edits.add(new TextEdit(name + 7, name + 7, "    hostname: \"open\n"));
        edits.add(new TextEdit(name + 7, name + 7, "    extends: {service: db}\n"));

        for (TextEdit edit : edits) {
            LiveProject typed = live.with(edit);

            assertThat(typed.partly()).as(edit.toString()).isFalse();
            assertThat(told(typed.mended())).isEqualTo(told(full(typed.text())));
        }
    }

    @Test
    void a_value_once_given_does_not_change() {
        LiveProject live = LiveProject.open(request, file, PLAIN);
        String before = told(live.mended());

        live.with(new TextEdit(PLAIN.indexOf("scale: 2"), PLAIN.indexOf("scale: 2") + 8, "x: y"));

        assertThat(told(live.mended())).isEqualTo(before);
    }

    private Loaded full(String text) {
        return Loader.load(request, Map.of(file, text));
    }

    /** All of it, with the place of each value. */
    private static String told(Loaded loaded) {
        StringBuilder all = new StringBuilder();
        loaded.findings().forEach(finding -> all.append(finding).append('\n'));
        all.append(loaded.sources()).append('\n').append(loaded.tree()).append('\n');
        loaded.project()
                .ifPresent(project -> {
                    project.services().values().forEach(one -> all.append(one).append('\n'));
                    project.disabled().values().forEach(one -> all.append(one).append('\n'));
                    all.append(project.networks()).append(project.volumes());
                    all.append(project.configs()).append(project.secrets());
                    all.append(project.extensions()).append(project.activeProfiles());
                    all.append(project.name()).append(project.files()).append(project.envFiles());
                    all.append(new java.util.TreeMap<>(project.environment()));
                });
        return all.toString();
    }
}
