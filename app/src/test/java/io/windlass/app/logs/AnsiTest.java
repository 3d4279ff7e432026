package io.windlass.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.logs.StyledLine.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsiTest {

    private static final Style PLAIN = Style.PLAIN;

    @Test
    void sixteen_colours_and_letters_become_spans() {
        assertThat(Ansi.parse("a\u001b[1;31mb\u001b[0mc\u001b[92md\u001b[39me"))
                .isEqualTo(
                        new StyledLine(
                                "abcde",
                                List.of(
                                        new Span(
                                                1,
                                                2,
                                                PLAIN.with(Style.BOLD)
                                                        .inColour(new Colour.Named(1))),
                                        new Span(3, 4, PLAIN.inColour(new Colour.Named(10))))));
    }

    @Test
    void exact_colours_come_in_two_ways_of_writing() {
        List<Span> orange = List.of(new Span(0, 1, PLAIN.inColour(new Colour.Rgb(255, 135, 0))));
        assertThat(Ansi.parse("\u001b[38;5;208mx").spans()).isEqualTo(orange);
        assertThat(Ansi.parse("\u001b[38;2;255;135;0mx").spans()).isEqualTo(orange);
        assertThat(Ansi.parse("\u001b[38:2:255:135:0mx").spans()).isEqualTo(orange);
        assertThat(Ansi.parse("\u001b[48;5;240mx").spans())
                .containsExactly(new Span(0, 1, PLAIN.on(new Colour.Rgb(88, 88, 88))));
        assertThat(Ansi.parse("\u001b[38;5;9mx").spans())
                .containsExactly(new Span(0, 1, PLAIN.inColour(new Colour.Named(9))));
    }

    @Test
    void what_is_no_colour_is_taken_out() {
        assertThat(Ansi.parse("\u001b[2K\u001b[1Gdone\u001b[?25h\u001b(B\u001b]0;title\u0007!"))
                .isEqualTo(new StyledLine("done!", List.of()));
        assertThat(Ansi.parse("cut \u001b[3").text()).isEqualTo("cut ");
        assertThat(Ansi.parse("odd \u001b[999;;-1mx").text()).isEqualTo("odd x");
    }

    @Test
    void a_link_leads_from_its_text_to_its_address() {
        assertThat(Ansi.parse("see \u001b]8;;https://a.example/x\u001b\\here\u001b]8;;\u001b\\."))
                .isEqualTo(
                        new StyledLine(
                                "see here.",
                                List.of(new Span(4, 8, PLAIN.linkedTo("https://a.example/x")))));
    }

    @Test
    void control_characters_are_shown_for_what_they_do() {
        assertThat(Ansi.shown("a\tb")).isEqualTo("a       b");
        assertThat(Ansi.shown("10 %\r50 %\r100 %")).isEqualTo("100 %");
        assertThat(Ansi.shown("end\r")).isEqualTo("end");
        assertThat(Ansi.shown("bell\u0007")).isEqualTo("bell\\x07");
    }

    @Test
    void a_plain_line_stays_itself() {
        String line = "größer → 日本";
        assertThat(Ansi.shown(line)).isSameAs(line);
    }
}
