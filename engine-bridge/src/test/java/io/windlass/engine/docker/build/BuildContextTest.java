package io.windlass.engine.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildContextTest {

    @TempDir Path folder;

    private void file(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private Map<String, String> packed(String dockerfile, Optional<String> added)
            throws IOException {
        return packed(new BuildContext(folder, dockerfile, added, Builder.CLASSIC));
    }

    private static Map<String, String> packed(BuildContext context) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        context.writeTo(bytes);
        Map<String, String> entries = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                String content =
                        entry.isSymbolicLink()
                                ? "-> " + entry.getLinkName()
                                : new String(tar.readAllBytes(), StandardCharsets.UTF_8);
                entries.put(entry.getName(), content);
            }
        }
        return entries;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    node_modules       | node_modules      | true
                    node_modules       | node_modules/a/b  | true
                    node_modules       | app/node_modules  | false
                    **/node_modules    | app/node_modules/x| true
                    /build/            | build/x           | true
                    *.log              | a.log             | true
                    *.log              | x/a.log           | false
                    */*.log            | x/a.log           | true
                    **/*.log           | a.log             | true
                    **/*.log           | x/y/a.log         | true
                    a?c                | abc               | true
                    a?c                | a/c               | false
                    temp*              | temporary/f       | true
                    [a-c].txt          | b.txt             | true
                    [a-c].txt          | d.txt             | false
                    [^a].txt           | b.txt             | true
                    docs/**            | docs/a/b          | true
                    a/../b             | b                 | true
                    ./c                | c                 | true
                    a.c                | abc               | false
                    \\*x               | *x                | true
                    # comment          | # comment         | false
                    .                  | anything          | false
                    """)
    void patterns_fit_as_the_docker_command_has_them(String pattern, String path, boolean out)
            throws IOException {
        assertThat(IgnoreFile.of(pattern + "\n").leavesOut(path)).isEqualTo(out);
    }

    @Test
    void the_last_pattern_that_fits_decides() throws IOException {
        IgnoreFile file = IgnoreFile.of("*\n!src\nsrc/secret\n  ! keep.txt \n");

        assertThat(file.leavesOut("other")).isTrue();
        assertThat(file.leavesOut("src/Main.java")).isFalse();
        assertThat(file.leavesOut("src/secret/key")).isTrue();
        assertThat(file.leavesOut("keep.txt")).isFalse();
        assertThat(file.mayTakeInBelow()).isTrue();
    }

    @Test
    void a_folder_is_packed_less_what_is_left_out() throws IOException {
        file("Dockerfile", "FROM scratch");
        file("src/a", "A");
        file("out/big", "B");
        file("out/keep/small", "C");
        file(".dockerignore", "out\n!out/keep\nDockerfile\n");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("src/a"));

        assertThat(packed("Dockerfile", Optional.empty()))
                .isEqualTo(
                        Map.of(
                                "Dockerfile", "FROM scratch",
                                ".dockerignore", "out\n!out/keep\nDockerfile\n",
                                "src/", "",
                                "src/a", "A",
                                "out/", "",
                                "out/keep/", "",
                                "out/keep/small", "C",
                                "link", "-> src/a"));
    }

    @Test
    void a_dockerfile_from_elsewhere_is_sent_and_hidden() throws IOException {
        file("a", "A");
        file(".dockerignore", "x");

        assertThat(packed(".own", Optional.of("FROM scratch")))
                .isEqualTo(Map.of("a", "A", ".own", "FROM scratch", ".dockerignore", "x\n.own\n"));
    }

    @Test
    void buildkit_gets_the_patterns_of_its_dockerfile_and_keeps_them_in_the_context()
            throws IOException {
        file("Dockerfile", "FROM scratch");
        file("Dockerfile.dockerignore", "a");
        file(".dockerignore", "b");
        file("a", "A");
        file("b", "B");

        assertThat(
                        packed(
                                new BuildContext(
                                        folder, "Dockerfile", Optional.empty(), Builder.BUILDKIT)))
                .isEqualTo(
                        Map.of(
                                "Dockerfile",
                                "FROM scratch",
                                "Dockerfile.dockerignore",
                                "a",
                                ".dockerignore",
                                "b",
                                "b",
                                "B"));
    }

    @Test
    void the_dockerfile_comes_first_under_a_header_that_any_reader_knows() throws IOException {
        file("A", "x");
        file("Dockerfile", "FROM scratch");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new BuildContext(folder, "Dockerfile", Optional.empty(), Builder.BUILDKIT).writeTo(bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("Dockerfile\0");
    }

    private Builder preferred(String ignored, Optional<String> added) throws IOException {
        file("Dockerfile", "FROM a\nCOPY . /\n");
        file(".dockerignore", ignored);
        return new BuildContext(folder, "Dockerfile", added, Builder.CLASSIC)
                .preferringBuildKit()
                .builder();
    }

    @Test
    void buildkit_builds_unless_it_would_copy_a_dockerfile_that_is_not_meant_to_be_there()
            throws IOException {
        assertThat(
                        List.of(
                                preferred("", Optional.empty()),
                                preferred("Dockerfile", Optional.empty()),
                                preferred("", Optional.of("FROM a\nRUN true\n")),
                                preferred("", Optional.of("FROM a\n copy x /\n"))))
                .isEqualTo(
                        List.of(
                                Builder.BUILDKIT,
                                Builder.CLASSIC,
                                Builder.BUILDKIT,
                                Builder.CLASSIC));
    }

    @Test
    void modes_are_kept_and_owners_are_not() throws IOException {
        file("run.sh", "x");
        Files.setPosixFilePermissions(
                folder.resolve("run.sh"),
                java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-x---"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BuildContext(folder, "run.sh", Optional.empty(), Builder.CLASSIC).writeTo(bytes);

        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TarArchiveEntry entry = tar.getNextEntry();
            assertThat(entry.getMode() & 07777).isEqualTo(0750);
            assertThat(entry.getLongUserId()).isZero();
        }
    }
}
