package io.windlass.app.present;

import static io.windlass.app.state.ProjectForm.items;
import static io.windlass.app.state.ProjectForm.port;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.ContainerForm;
import io.windlass.app.state.ProjectForm;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortChipsTest {

    private static Optional<Service> wishes(Value... ports) {
        return Optional.of(
                new Service("web", ProjectForm.fields("image", "web", "ports", items(ports))));
    }

    private static ContainerForm web() {
        return ContainerForm.of("shop", "web");
    }

    private static List<PortChip> live(ContainerForm form) {
        return PortChips.of(Optional.empty(), List.of(form.make()));
    }

    private static PortChip chip(String published, int target, String ip, String address) {
        return new PortChip(
                published + " → " + target,
                published,
                target,
                "tcp",
                ip,
                true,
                Optional.of(URI.create(address)));
    }

    private static PortChip wish(String text, String published, int target) {
        return new PortChip(text, published, target, "tcp", "", false, Optional.empty());
    }

    @Test
    void all_addresses_of_both_kinds_are_one_port() {
        PortChip one = chip("8080", 80, "0.0.0.0", "http://localhost:8080");

        assertThat(live(web().port("0.0.0.0", 8080, 80, "tcp").port("::", 8080, 80, "tcp")))
                .containsExactly(one);
        assertThat(live(web().port("::", 8080, 80, "tcp").port("0.0.0.0", 8080, 80, "tcp")))
                .containsExactly(one);
    }

    @Test
    void one_port_on_two_addresses_is_two() {
        assertThat(
                        live(
                                web().port("192.168.1.5", 8080, 80, "tcp")
                                        .port("127.0.0.1", 8080, 80, "tcp")))
                .containsExactly(
                        chip("8080", 80, "127.0.0.1", "http://localhost:8080"),
                        chip("8080", 80, "192.168.1.5", "http://192.168.1.5:8080"));
    }

    @Test
    void what_is_exposed_but_not_published_is_no_chip() {
        assertThat(live(web().port("", 0, 80, "tcp"))).isEmpty();
    }

    @Test
    void a_container_that_does_not_run_holds_no_port() {
        ContainerForm stopped = web().exited(0).port("0.0.0.0", 8080, 80, "tcp");
        ContainerForm paused = web().state(new State.Paused()).port("0.0.0.0", 8080, 80, "tcp");

        assertThat(live(stopped)).isEmpty();
        assertThat(live(paused))
                .containsExactly(chip("8080", 80, "0.0.0.0", "http://localhost:8080"));
    }

    @ParameterizedTest
    @CsvSource({
        "443, 9443, https://localhost:9443",
        "8443, 9443, https://localhost:9443",
        "80, 443, https://localhost:443",
        "3000, 8443, https://localhost:8443",
        "3000, 3000, http://localhost:3000"
    })
    void well_known_ports_of_tls_are_opened_by_https(int target, int published, String address) {
        assertThat(live(web().port("0.0.0.0", published, target, "tcp")))
                .containsExactly(chip(Integer.toString(published), target, "0.0.0.0", address));
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 3306, 5432, 5672, 6379, 27017})
    void databases_and_brokers_are_no_web_pages(int target) {
        List<PortChip> chips = live(web().port("127.0.0.1", 15_000, target, "tcp"));

        assertThat(chips)
                .containsExactly(
                        new PortChip(
                                "15000 → " + target,
                                "15000",
                                target,
                                "tcp",
                                "127.0.0.1",
                                true,
                                Optional.empty()));
        assertThat(chips.getFirst().endpoint()).isEqualTo("localhost:15000");
    }

    @Test
    void other_protocols_are_named_and_not_opened() {
        assertThat(live(web().port("0.0.0.0", 8053, 80, "udp")))
                .containsExactly(
                        new PortChip(
                                "8053 → 80/udp",
                                "8053",
                                80,
                                "udp",
                                "0.0.0.0",
                                true,
                                Optional.empty()));
    }

    @Test
    void an_address_of_ipv6_is_written_in_brackets() {
        assertThat(live(web().port("fd00::1", 8080, 80, "tcp")))
                .containsExactly(chip("8080", 80, "fd00::1", "http://[fd00::1]:8080"));
    }

    @Test
    void only_ports_on_all_addresses_are_open_to_others() {
        assertThat(
                        live(
                                        web().port("0.0.0.0", 1, 80, "tcp")
                                                .port("127.0.0.1", 2, 80, "tcp")
                                                .port("::", 3, 80, "tcp"))
                                .stream()
                                .map(PortChip::open))
                .containsExactly(true, false, true);
    }

    @Test
    void wishes_are_shown_while_nothing_runs() {
        assertThat(
                        PortChips.of(
                                wishes(
                                        port("8080", 80, "tcp"),
                                        port("", 9000, "tcp"),
                                        port("7000-7002", 70, "tcp")),
                                List.of()))
                .containsExactly(
                        wish("8080 → 80", "8080", 80),
                        wish("any → 9000", "", 9000),
                        wish("7000-7002 → 70", "7000-7002", 70));
    }

    @Test
    void a_wish_that_is_fulfilled_is_not_shown_twice() {
        Container container =
                web().port("0.0.0.0", 49_153, 9000, "tcp")
                        .port("0.0.0.0", 7002, 70, "tcp")
                        .port("0.0.0.0", 8080, 80, "tcp")
                        .make();

        assertThat(
                        PortChips.of(
                                wishes(
                                        port("8080", 80, "tcp"),
                                        port("", 9000, "tcp"),
                                        port("7000-7002", 70, "tcp")),
                                List.of(container)))
                .containsExactly(
                        chip("8080", 80, "0.0.0.0", "http://localhost:8080"),
                        chip("49153", 9000, "0.0.0.0", "http://localhost:49153"),
                        chip("7002", 70, "0.0.0.0", "http://localhost:7002"));
    }

    @Test
    void a_port_that_was_changed_in_the_file_is_a_wish_beside_the_old_one() {
        Container container = web().port("0.0.0.0", 8080, 80, "tcp").make();

        assertThat(PortChips.of(wishes(port("9090", 80, "tcp")), List.of(container)))
                .containsExactly(
                        chip("8080", 80, "0.0.0.0", "http://localhost:8080"),
                        wish("9090 → 80", "9090", 80));
        assertThat(PortChips.of(wishes(port("9000-9001", 80, "tcp")), List.of(container)))
                .contains(wish("9000-9001 → 80", "9000-9001", 80));
    }

    @Test
    void replicas_show_all_their_ports_in_order() {
        Container two = ContainerForm.of("shop", "web", 2).port("::", 8002, 80, "tcp").make();
        Container one = web().port("::", 8001, 80, "tcp").make();

        assertThat(PortChips.of(wishes(port("8001-8002", 80, "tcp")), List.of(two, one)))
                .containsExactly(
                        chip("8001", 80, "::", "http://localhost:8001"),
                        chip("8002", 80, "::", "http://localhost:8002"));
    }
}
