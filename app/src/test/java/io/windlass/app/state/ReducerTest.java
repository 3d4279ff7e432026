package io.windlass.app.state;

import static io.windlass.app.state.ContainerForm.NOW;
import static io.windlass.app.state.Told.all;
import static io.windlass.app.state.Told.id;
import static io.windlass.app.state.Told.initially;
import static io.windlass.app.state.Told.loaded;
import static io.windlass.app.state.Told.lost;
import static io.windlass.app.state.Told.opened;
import static io.windlass.app.state.Told.said;
import static io.windlass.app.state.Told.showed;
import static io.windlass.app.state.Told.synced;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.document.Documents;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.Volume;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReducerTest {

    private static final Container WEB = ContainerForm.of("shop", "web").started(60).make();
    private static final Container DB = ContainerForm.of("shop", "db").started(90).make();
    private static final String SHOP = "/home/ada/shop";
    private static final ProjectForm FORM = ProjectForm.named("shop").service("web");

    private static World world(Container... containers) {
        return World.empty().synced(List.of(containers), List.of(), List.of());
    }

    @Test
    void a_search_shows_only_where_no_engine_was_known() {
        AppState absent = initially(Told.missing());
        AppState connected = initially(synced());
        AppState lost = all(connected, lost(5));

        assertThat(all(absent, new Message.EngineSearched())).isEqualTo(AppState.initial());
        assertThat(all(connected, new Message.EngineSearched())).isEqualTo(connected);
        assertThat(all(lost, new Message.EngineSearched())).isEqualTo(lost);
    }

    @Test
    void without_an_engine_nothing_is_known_of_the_world() {
        AppState state = initially(synced(WEB), Told.missing());

        assertThat(state)
                .isEqualTo(
                        AppState.initial().withEngine(new EngineStatus.Absent(List.of(Told.GONE))));
    }

    @Test
    void a_sync_is_the_whole_truth() {
        AppState state = initially(synced(WEB), synced(DB));

        assertThat(state)
                .isEqualTo(
                        AppState.initial()
                                .withEngine(new EngineStatus.Connected(Told.ENGINE))
                                .withWorld(world(DB)));
    }

    @Test
    void a_changed_container_replaces_what_was_known_of_it() {
        Container ill = ContainerForm.of("shop", "web").health(Container.Health.UNHEALTHY).make();

        AppState state = initially(synced(WEB, DB), said(new EngineEvent.ContainerChanged(ill)));

        assertThat(state.world()).isEqualTo(world(ill, DB));
    }

    @Test
    void an_event_that_comes_twice_does_no_harm() {
        Message changed = said(new EngineEvent.ContainerChanged(WEB));
        Message removed = said(new EngineEvent.ContainerRemoved(DB.id()));
        AppState once = initially(synced(DB), changed, removed);

        assertThat(all(once, changed, removed)).isEqualTo(once);
        assertThat(once.world()).isEqualTo(world(WEB));
    }

    @Test
    void networks_and_volumes_come_and_go() {
        Network front = new Network("n1", "front", "bridge", Map.of(), false, List.of(), List.of());
        Volume data = new Volume("data", "local", "", Map.of());
        AppState before = initially(synced());
        AppState with =
                all(
                        before,
                        said(new EngineEvent.NetworkChanged(front)),
                        said(new EngineEvent.VolumeChanged(data)));

        assertThat(with.world())
                .isEqualTo(World.empty().synced(List.of(), List.of(front), List.of(data)));
        assertThat(
                        all(
                                with,
                                said(new EngineEvent.NetworkRemoved("n1")),
                                said(new EngineEvent.VolumeRemoved("data"))))
                .isEqualTo(before);
    }

    @Test
    void a_lost_engine_leaves_what_was_known_as_of_the_first_loss() {
        Instant retry = NOW.plusSeconds(8);
        AppState state =
                initially(
                        synced(WEB),
                        lost(20),
                        said(new EngineEvent.Disconnected(Told.GONE, retry), 10));

        assertThat(state)
                .isEqualTo(
                        AppState.initial()
                                .withWorld(world(WEB))
                                .withEngine(
                                        new EngineStatus.Lost(
                                                Told.ENGINE,
                                                Told.GONE,
                                                NOW.minusSeconds(20),
                                                retry)));
    }

    @Test
    void an_engine_that_never_answered_is_absent_and_not_lost() {
        assertThat(initially(lost(0)).engine())
                .isEqualTo(new EngineStatus.Absent(List.of(Told.GONE)));
        assertThat(initially(Told.missing(), lost(0)).engine())
                .isEqualTo(new EngineStatus.Absent(List.of(Told.GONE)));
    }

    @Test
    void a_reconnected_engine_is_as_one_that_was_never_lost() {
        assertThat(initially(synced(WEB), lost(5), synced(WEB))).isEqualTo(initially(synced(WEB)));
    }

    @Test
    void the_project_opened_last_is_first_and_on_the_screen() {
        AppState state = initially(opened("/a"), opened("/b"), opened("/a"));

        SequencedMap<ProjectId, OpenProject> projects = new LinkedHashMap<>();
        projects.put(id("/a"), OpenProject.loading(id("/a"), Path.of("/a"), NOW));
        projects.put(id("/b"), OpenProject.loading(id("/b"), Path.of("/b"), NOW));
        assertThat(state)
                .isEqualTo(
                        AppState.initial()
                                .withProjects(projects)
                                .withScreen(Screen.home().at(Optional.of(id("/a")))));
        assertThat(List.copyOf(state.projects().keySet())).containsExactly(id("/a"), id("/b"));
    }

    @Test
    void a_reopened_project_keeps_its_reading_and_its_selection() {
        AppState once =
                initially(
                        opened(SHOP),
                        loaded(FORM),
                        new Message.ServiceSelected(Optional.of("web")));
        Message later = new Message.ProjectOpened(id(SHOP), Path.of(SHOP), NOW.plusSeconds(60));

        AppState again = all(once, later);

        OpenProject project = again.projects().get(id(SHOP));
        assertThat(project)
                .isEqualTo(
                        new OpenProject(
                                id(SHOP),
                                Path.of(SHOP),
                                Optional.of(FORM.loaded()),
                                Optional.of(FORM.make()),
                                Map.of(),
                                NOW.plusSeconds(60),
                                Documents.none(),
                                Map.of()));
        assertThat(again.screen()).isEqualTo(once.screen());
    }

    @Test
    void a_broken_reading_leaves_the_last_good_one_on_the_screen() {
        Map<String, Set<String>> hashes = Map.of("web", Set.of("abc"));
        Optional<ComposeProject> part = Optional.of(ProjectForm.named("shop").make());
        Loaded broken = ProjectForm.broken(part, Code.UNKNOWN_KEY);
        AppState state =
                initially(
                        opened(SHOP),
                        new Message.ProjectLoaded(id(SHOP), FORM.loaded(), hashes),
                        new Message.ProjectLoaded(id(SHOP), broken, Map.of()));

        assertThat(state.current())
                .contains(
                        new OpenProject(
                                id(SHOP),
                                Path.of(SHOP),
                                Optional.of(broken),
                                Optional.of(FORM.make()),
                                hashes,
                                NOW,
                                Documents.none(),
                                Map.of()));
        assertThat(state.current().flatMap(OpenProject::shown)).contains(FORM.make());
        assertThat(state.current().map(OpenProject::broken)).contains(true);
    }

    @Test
    void of_a_project_that_was_never_good_the_readable_part_is_shown() {
        ComposeProject part = ProjectForm.named("shop").make();
        AppState state =
                initially(
                        opened(SHOP),
                        loaded(SHOP, ProjectForm.broken(Optional.of(part), Code.UNKNOWN_KEY)));

        assertThat(state.current().flatMap(OpenProject::shown)).contains(part);
        assertThat(state.current().flatMap(OpenProject::lastGood)).isEmpty();
    }

    @Test
    void a_reading_of_a_project_that_was_closed_meanwhile_is_dropped() {
        AppState closed = initially(opened(SHOP), new Message.ProjectClosed(id(SHOP)));

        assertThat(all(closed, loaded(FORM))).isEqualTo(closed);
        assertThat(closed).isEqualTo(AppState.initial());
    }

    @Test
    void closing_a_project_that_is_not_shown_leaves_the_screen() {
        AppState both = initially(opened("/a"), opened("/b"));

        AppState state = all(both, new Message.ProjectClosed(id("/a")));

        assertThat(state.screen()).isEqualTo(both.screen());
        assertThat(state.projects().keySet()).containsExactly(id("/b"));
    }

    @Test
    void the_selection_belongs_to_the_project_on_the_screen() {
        AppState selected =
                initially(opened("/a"), new Message.ServiceSelected(Optional.of("web")));

        assertThat(all(selected, showed(id("/a"))).screen().service()).contains("web");
        assertThat(all(selected, showed(id("/b"))).screen().service()).isEmpty();
        assertThat(all(selected, new Message.Showed(Optional.empty())).screen())
                .isEqualTo(Screen.home());
    }

    @Test
    void choices_of_the_screen_change_nothing_else() {
        AppState state =
                initially(
                        showed(ProjectId.found("blog")),
                        new Message.TabChosen(Screen.Tab.GRAPH),
                        new Message.ServiceSelected(Optional.of("web")),
                        new Message.ThemeChosen(Screen.Theme.LIGHT),
                        new Message.DockChosen(Screen.Dock.PROBLEMS));

        assertThat(state)
                .isEqualTo(
                        AppState.initial()
                                .withScreen(
                                        new Screen(
                                                Optional.of(ProjectId.found("blog")),
                                                Screen.Tab.GRAPH,
                                                Optional.of("web"),
                                                Screen.Theme.LIGHT,
                                                Screen.Dock.PROBLEMS,
                                                Optional.empty())));
        assertThat(state.currentName()).contains("blog");
        assertThat(state.current()).isEmpty();
    }

    @Test
    void an_unread_project_has_the_name_it_was_raised_under() {
        AppState state = initially(synced(WEB), opened(SHOP));

        assertThat(state.currentName()).contains("shop");
        assertThat(initially(opened(SHOP)).currentName()).isEmpty();
    }

    @Test
    void an_operation_keeps_its_place_while_it_goes_on() {
        Activity one = Told.activity("1", "shop", new Activity.Status.Running());
        Activity two = Told.activity("2", "blog", new Activity.Status.Running());
        Activity ended = one.at(3, 3, 1).ended(new Activity.Status.Done(), NOW.plusSeconds(4));

        AppState state =
                initially(
                        new Message.ActivityChanged(one),
                        new Message.ActivityChanged(two),
                        new Message.ActivityChanged(ended));

        assertThat(state.activities()).containsExactly(two, ended);
        assertThat(state.runningOn("blog")).contains(two);
        assertThat(state.runningOn("shop")).isEmpty();
    }

    @Test
    void old_operations_are_forgotten_but_never_one_that_runs() {
        Activity slow = Told.activity("slow", "shop", new Activity.Status.Running());
        List<Message> messages = new ArrayList<>();
        messages.add(new Message.ActivityChanged(slow));
        IntStream.range(0, Reducer.KEPT_ACTIVITIES + 7)
                .mapToObj(i -> Told.activity("" + i, "blog", new Activity.Status.Done()))
                .map(Message.ActivityChanged::new)
                .forEach(messages::add);

        AppState state = initially(messages.toArray(Message[]::new));

        List<String> kept = new ArrayList<>();
        for (int i = Reducer.KEPT_ACTIVITIES + 6; i >= 7; i--) {
            kept.add("" + i);
        }
        kept.add("slow");
        assertThat(state.activities().stream().map(Activity::id)).containsExactlyElementsOf(kept);
    }
}
