package io.windlass.engine.docker.client;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a refusal is known, and what is said about it. */
record RefusalRule(Pattern pattern, Function<Matcher, Problem> words) {

    static RefusalRule rule(String pattern, Function<Matcher, Problem> words) {
        return new RefusalRule(Pattern.compile(pattern, Pattern.DOTALL), words);
    }

    /** The same words whatever the refusal names. */
    static RefusalRule rule(String pattern, Code code, String sentence, String... hints) {
        Fix[] fixes = Stream.of(hints).map(Fix.Hint::new).toArray(Fix[]::new);
        return rule(pattern, _ -> Problem.of(code, sentence, fixes));
    }

    Optional<Problem> apply(String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(words.apply(matcher)) : Optional.empty();
    }

    static String shortId(String id) {
        return id.length() > 12 ? id.substring(0, 12) : id;
    }
}
