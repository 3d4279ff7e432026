package io.windlass.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    up at http://localhost:8080.          | http://localhost:8080
                    see (https://a.example/x_(y)) or not  | https://a.example/x_(y)
                    go to localhost:3000/health now       | http://localhost:3000/health
                    redis://cache:6379 localhost          |
                    mail@localhost:25 http://             |
                    """)
    void addresses_are_found_without_the_sentence_around_them(String line, String address) {
        List<String> found =
                Links.in(Ansi.parse(line)).stream().map(link -> link.address().toString()).toList();

        assertThat(found).isEqualTo(address == null ? List.of() : List.of(address));
    }

    @Test
    void a_link_says_where_it_stands() {
        assertThat(Links.in(Ansi.parse("a https://b.example c")))
                .containsExactly(new Links.Link(2, 19, URI.create("https://b.example")));
    }

    @Test
    void wide_characters_take_two_cells_and_marks_none() {
        LineText text = LineText.of("a日e\u0301x", false);

        assertThat(text.cells(0, 5)).isEqualTo(5);
        assertThat(text.at(0, 1)).isEqualTo(1);
        assertThat(text.at(0, 2)).isEqualTo(1);
        assertThat(text.at(0, 3)).isEqualTo(2);
        assertThat(text.even()).isFalse();
        assertThat(LineText.of("→ ok … größer", false).even()).isTrue();
    }

    @Test
    void long_lines_break_where_the_cells_end() {
        assertThat(LineText.of("abcdefghijklmnopqrst", false).rows(10)).containsExactly(0, 10);
        assertThat(LineText.of("", false).rows(10)).containsExactly(0);
        assertThat(LineText.of("日".repeat(9), false).rows(9)).containsExactly(0, 4, 8);
    }

    @Test
    void very_long_lines_are_cut_and_say_so() {
        LineText text = LineText.of("x".repeat(LineText.LONGEST + 500), false);

        assertThat(text.text()).hasSize(LineText.LONGEST + 21).endsWith("x… 500 more characters");
        assertThat(LineText.of("abc", true).text()).isEqualTo("abc… the rest was not kept");
    }
}
