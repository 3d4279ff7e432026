package io.windlass.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTokensTest {

    /** Each token as {@code ROLE:text}, the first letter of the role only. */
    private static List<String> words(String text) {
        String[] lines = text.split("\n", -1);
        List<List<Token>> tokens = YamlTokens.of(text);
        return java.util.stream.IntStream.range(0, lines.length)
                .mapToObj(i ->
                        tokens.get(i).stream()
                                .map(token ->
                                        token.role().name().substring(0, 2)
                                                + ":"
                                                + lines[i].substring(token.start(), token.end()))
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    a: b c # note     ~ KE:a | PU:: | PL:b c | CO:# note
                    a#b: c#d          ~ PL:a#b: c#d
                    - x: 1.5          ~ PU:- | KE:x | PU:: | NU:1.5
                    - - true          ~ PU:- | PU:- | NU:true
                    a: ${V:-x}/y$Z    ~ KE:a | PU:: | VA:${V:-x} | PL:/y | VA:$Z
                    a: "q ${V} \\" z"  ~ KE:a | PU:: | ST:"q  | VA:${V} | ST: \\" z"
                    a: 'it''s' # c    ~ KE:a | PU:: | ST:'it''s' | CO:# c
                    a: [b, "c", 3]    ~ KE:a | PU:: | PU:[ | PL:b | PU:, | ST:"c" | PU:, | NU:3 | PU:]
                    a: {b: c, d: 1}   ~ KE:a | PU:: | PU:{ | KE:b | PU:: | PL:c | PU:, | KE:d | PU:: | NU:1 | PU:}
                    a: [${X}, y]      ~ KE:a | PU:: | PU:[ | VA:${X} | PU:, | PL:y | PU:]
                    <<: *base         ~ KE:<< | PU:: | VA:*base
                    "k e": &a !tag v  ~ KE:"k e" | PU:: | VA:&a | VA:!tag | PL:v
                    http://x:80       ~ PL:http://x:80
                    a: -5             ~ KE:a | PU:: | NU:-5
                    a: -v             ~ KE:a | PU:: | PL:-v
                    """)
    void words_have_their_roles(String line, String expected) {
        assertThat(words(line)).isEqualTo(List.of(expected));
    }

    @Test
    void a_block_scalar_reaches_as_far_as_it_is_indented() {
        assertThat(words("a:\n  b: |  # note\n    x: 1\n\n    # $V\n  c: 2"))
                .isEqualTo(
                        List.of(
                                "KE:a | PU::",
                                "KE:b | PU:: | PU:| | CO:# note",
                                "ST:    x: 1",
                                "",
                                "ST:    #  | VA:$V",
                                "KE:c | PU:: | NU:2"));
    }

    @Test
    void a_quote_may_be_closed_lines_later() {
        assertThat(words("a: \"x\n y: z\n w\" # c\nb: 1"))
                .isEqualTo(
                        List.of(
                                "KE:a | PU:: | ST:\"x",
                                "ST: y: z",
                                "ST: w\" | CO:# c",
                                "KE:b | PU:: | NU:1"));
    }

    @Test
    void anything_typed_so_far_is_taken() {
        assertThat(words("a: [\n  - {\n  '\n\t\"\\\n: :\n${")).hasSize(6);
    }
}
