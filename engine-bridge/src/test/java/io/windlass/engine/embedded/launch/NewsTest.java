package io.windlass.engine.embedded.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewsTest {

    @Test
    void every_line_of_a_report_is_known() {
        assertThat(News.of("process 12")).isEqualTo(new News.Started(12));
        assertThat(News.of("ready")).isEqualTo(new News.Ready());
        assertThat(News.of("abandoned")).isEqualTo(new News.Abandoned());
        assertThat(News.of("failed 16 2")).isEqualTo(new News.Failed(16, Errno.ENOENT));
    }

    @Test
    void what_is_no_line_of_a_report_is_told_as_it_is() {
        assertThat(News.of("unsound 5")).isEqualTo(new News.Unsound("unsound 5"));
        assertThat(News.of("process")).isEqualTo(new News.Unsound("process"));
        assertThat(News.of("failed x 1")).isEqualTo(new News.Unsound("failed x 1"));
    }
}
