package io.windlass.app.state;

import static io.windlass.app.state.ContainerForm.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static World of(Container... containers) {
        return World.empty().synced(List.of(containers), List.of(), List.of());
    }

    @Test
    void a_project_has_the_containers_of_its_services_in_the_order_of_their_numbers() {
        Container web1 = ContainerForm.of("shop", "web", 1).make();
        Container web2 = ContainerForm.of("shop", "web", 2).make();
        Container web10 = ContainerForm.of("shop", "web", 10).make();
        Container api = ContainerForm.of("shop", "api").make();
        Container other = ContainerForm.of("blog", "web").make();
        Container lone = ContainerForm.stranger("registry").make();
        Container helper = ContainerForm.stranger("builder").label(World.PROJECT, "shop").make();

        World world = of(web10, other, web2, lone, api, helper, web1);

        assertThat(world.ofProject("shop")).containsExactly(api, web1, web2, web10);
    }

    @Test
    void a_number_that_is_none_does_no_harm() {
        Container odd =
                ContainerForm.of("shop", "web", 1)
                        .label("com.docker.compose.container-number", "first")
                        .make();
        Container two = ContainerForm.of("shop", "web", 2).make();

        assertThat(of(odd, two).ofProject("shop")).containsExactly(two, odd);
    }

    @Test
    void one_off_containers_are_told_apart() {
        Container web = ContainerForm.of("shop", "web").make();
        Container run =
                ContainerForm.of("shop", "web", 7)
                        .label("com.docker.compose.oneoff", "True")
                        .make();

        World world = of(web, run);

        assertThat(world.ofProject("shop")).containsExactly(web);
        assertThat(world.oneOffs("shop")).containsExactly(run);
        assertThat(world.oneOffs("blog")).isEmpty();
    }

    @Test
    void a_folder_or_a_file_tells_the_project_that_was_raised_from_it() {
        Container web =
                ContainerForm.of("shop-of-ada", "web")
                        .label(World.WORKING_DIR, "/srv/shop")
                        .label(
                                "com.docker.compose.project.config_files",
                                "/srv/shop/compose.yaml,/srv/shop/dev.yaml")
                        .make();

        World world = of(web);

        assertThat(world.raisedFrom(Path.of("/srv/shop"))).contains("shop-of-ada");
        assertThat(world.raisedFrom(Path.of("/srv/shop/dev.yaml"))).contains("shop-of-ada");
        assertThat(world.raisedFrom(Path.of("/srv"))).isEmpty();
        assertThat(world.raisedFrom(Path.of("/srv/shop/other.yaml"))).isEmpty();
    }

    @Test
    void of_two_projects_from_one_folder_none_is_guessed() {
        World world =
                of(
                        ContainerForm.of("a", "web").label(World.WORKING_DIR, "/srv/x").make(),
                        ContainerForm.of("b", "web").label(World.WORKING_DIR, "/srv/x").make());

        assertThat(world.raisedFrom(Path.of("/srv/x"))).isEmpty();
    }

    @Test
    void how_long_a_run_took_is_known_of_those_that_were_seen_to_end() {
        Container running = ContainerForm.of("shop", "job").started(5).make();
        Container ended = ContainerForm.of("shop", "job").exited(1).started(5).make();

        World world = of(running).with(ended, NOW.minusSeconds(3));

        assertThat(world)
                .isEqualTo(
                        new World(
                                Map.of(ended.id(), ended),
                                Map.of(),
                                Map.of(),
                                Map.of(ended.id(), Duration.ofSeconds(2))));
    }

    @Test
    void a_start_that_only_the_earlier_event_told_counts() {
        Container running = ContainerForm.of("shop", "job").started(5).make();
        Container ended = ContainerForm.of("shop", "job").exited(1).make();

        assertThat(of(running).with(ended, NOW).lasted())
                .isEqualTo(Map.of(ended.id(), Duration.ofSeconds(5)));
    }

    @Test
    void of_one_that_had_ended_before_nothing_is_known() {
        Container ended = ContainerForm.of("shop", "job").exited(1).started(5).make();

        assertThat(World.empty().with(ended, NOW).lasted()).isEmpty();
        assertThat(of(ended).with(ended, NOW).lasted()).isEmpty();
    }

    @Test
    void a_late_second_event_does_not_make_a_run_longer() {
        Container running = ContainerForm.of("shop", "job").started(5).make();
        Container ended = ContainerForm.of("shop", "job").exited(1).started(5).make();
        World once = of(running).with(ended, NOW.minusSeconds(3));

        assertThat(once.with(ended, NOW)).isEqualTo(once);
        assertThat(once.synced(List.of(ended), List.of(), List.of())).isEqualTo(once);
    }

    @Test
    void a_new_run_makes_the_old_one_forgotten() {
        Container running = ContainerForm.of("shop", "job").started(50).make();
        Container ended = ContainerForm.of("shop", "job").exited(1).started(50).make();
        Container again = ContainerForm.of("shop", "job").started(2).make();
        Container endedAgain = ContainerForm.of("shop", "job").exited(1).started(2).make();
        World once = of(running).with(ended, NOW.minusSeconds(40));

        assertThat(once.with(again, NOW)).isEqualTo(of(again));
        assertThat(once.with(endedAgain, NOW).lasted())
                .isEqualTo(Map.of(ended.id(), Duration.ofSeconds(2)));
        assertThat(once.synced(List.of(endedAgain), List.of(), List.of()))
                .isEqualTo(of(endedAgain));
        assertThat(once.without(ended.id())).isEqualTo(World.empty());
    }

    @Test
    void a_container_that_never_started_has_no_run() {
        Container created = ContainerForm.of("shop", "job").state(new State.Created()).make();
        Container failed = ContainerForm.of("shop", "job").exited(127).make();

        assertThat(of(created).with(failed, NOW).lasted()).isEmpty();
    }
}
