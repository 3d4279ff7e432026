package io.windlass.engine.embedded.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void one_image_has_one_name() {
        assertThat(Reference.full("busybox")).isEqualTo("busybox:latest");
        assertThat(Reference.full("docker.io/library/busybox:1")).isEqualTo("busybox:1");
        assertThat(Reference.full("localhost:5000/app")).isEqualTo("localhost:5000/app:latest");
        assertThat(Reference.full("a/b@sha256:00")).isEqualTo("a/b@sha256:00");
    }
}
