package io.windlass.app.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceColoursTest {

    @Test
    void eight_services_have_eight_colours_whatever_their_order() {
        List<String> names = IntStream.range(0, 8).mapToObj(i -> "service-" + i).toList();

        Map<String, Integer> colours = ServiceColours.of(names);

        assertThat(colours.values()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(ServiceColours.of(names.reversed())).isEqualTo(colours);
    }

    @Test
    void a_service_keeps_its_colour_when_another_one_comes_that_wants_a_different_one() {
        Map<String, Integer> one = ServiceColours.of(List.of("api"));
        Map<String, Integer> two = ServiceColours.of(List.of("api", "web"));

        assertThat(two).containsEntry("api", one.get("api") == null ? 0 : one.get("api"));
    }

    @Test
    void more_than_eight_share() {
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "service-" + i).toList();

        assertThat(ServiceColours.of(names).values())
                .hasSize(20)
                .allSatisfy(colour -> assertThat(colour).isBetween(1, 8))
                .contains(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
