package io.windlass.compose.problem;

import java.util.List;
import java.util.Optional;

/**
 * Something a person has to know about, told in their words.
 *
 * @param code what kind of problem it is; each code has a heading in {@code docs/errors.md}
 * @param summary one sentence without class names, naming the object that it is about
 * @param detail evidence worth showing on request: the engine's own text, a probe's last output
 * @param fixes what can be done, best first
 */
public record Problem(Code code, String summary, Optional<String> detail, List<Fix> fixes) {

    public Problem {
        fixes = List.copyOf(fixes);
    }

    public static Problem of(Code code, String summary, Fix... fixes) {
        return new Problem(code, summary, Optional.empty(), List.of(fixes));
    }

    public Problem withFixes(List<Fix> others) {
        return new Problem(code, summary, detail, others);
    }

    public Problem withDetail(String text) {
        return new Problem(code, summary, Optional.of(text), fixes);
    }
}
