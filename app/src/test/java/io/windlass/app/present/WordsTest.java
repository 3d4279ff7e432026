package io.windlass.app.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "-5, 0 s",
        "0, 0 s",
        "59, 59 s",
        "60, 1 m",
        "3599, 59 m",
        "3600, 1 h",
        "86399, 23 h",
        "86400, 1 d",
        "8640000, 100 d"
    })
    void a_duration_is_told_in_its_largest_whole_unit(long seconds, String words) {
        assertThat(Words.duration(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "9949, 9.9 kB",
        "9950, 10 kB",
        "412000000, 412 MB",
        "999499, 999 kB",
        "999500, 1.0 MB",
        "1310000000, 1.3 GB",
        "2000000000000, 2.0 TB",
        "9223372036854775807, 9223 PB"
    })
    void bytes_have_two_or_three_digits(long bytes, String words) {
        assertThat(Words.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 services", "1, 1 service", "2, 2 services"})
    void one_is_singular(int number, String words) {
        assertThat(Words.count(number, "service")).isEqualTo(words);
    }
}
