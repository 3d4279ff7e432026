package io.windlass.app.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static List<String> seconds(long... seconds) {
        return LongStream.of(seconds)
                .mapToObj(s -> Amounts.duration(Duration.ofSeconds(s)))
                .toList();
    }

    @Test
    void durations_are_told_in_their_largest_unit() {
        assertThat(seconds(0, 1, 59, 60, 119, 120, 3599))
                .containsExactly(
                        "Less than a second",
                        "1 second",
                        "59 seconds",
                        "About a minute",
                        "About a minute",
                        "2 minutes",
                        "59 minutes");
        assertThat(seconds(3600, 5399, 5400, 47 * 3600, 48 * 3600))
                .containsExactly("About an hour", "About an hour", "2 hours", "47 hours", "2 days");
        assertThat(seconds(13 * 86400, 14 * 86400, 60 * 86400, 729 * 86400, 730 * 86400))
                .containsExactly("13 days", "2 weeks", "2 months", "24 months", "2 years");
    }

    @Test
    void a_clock_that_went_back_counts_as_no_time() {
        assertThat(seconds(-5)).containsExactly("Less than a second");
    }

    @Test
    void sizes_have_three_digits_in_thousands_and_four_in_1024s() {
        assertThat(LongStream.of(0, 999, 1985472, 23_540_000_000L).mapToObj(Amounts::size))
                .containsExactly("0B", "999B", "1.99MB", "23.5GB");
        assertThat(LongStream.of(0, 1023, 475136, 25276000000L).mapToObj(Amounts::binarySize))
                .containsExactly("0B", "1023B", "464KiB", "23.54GiB");
    }
}
