package io.windlass.app.cli.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void equal_texts_have_none() {
        assertThat(UnifiedDiff.of("a", "x\n", "x\n", false)).isEmpty();
    }

    @Test
    void changes_stand_between_three_lines_of_what_is_around_them() {
        assertThat(
                        UnifiedDiff.of(
                                "f",
                                "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n",
                                "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n",
                                false))
                .isEqualTo(
                        """
                        --- a/f
                        +++ b/f
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        @@ -13,3 +13,4 @@
                         13
                         14
                         15
                        +16
                        """);
    }

    @Test
    void a_file_that_is_made_and_a_last_line_without_end_are_told() {
        assertThat(UnifiedDiff.of("f", "", "x", true))
                .isEqualTo(
                        """
                        --- /dev/null
                        +++ b/f
                        @@ -0,0 +1 @@
                        +x
                        \\ No newline at end of file
                        """);
    }

    @Test
    void changes_that_are_near_are_one() {
        assertThat(UnifiedDiff.of("f", "a\nb\nc\nd\n", "A\nb\nc\nD\n", false))
                .isEqualTo("--- a/f\n+++ b/f\n@@ -1,4 +1,4 @@\n-a\n+A\n b\n c\n-d\n+D\n");
    }
}
