package io.windlass.app.present;

import static io.windlass.app.state.ProjectForm.fields;
import static io.windlass.app.state.ProjectForm.items;
import static io.windlass.app.state.ProjectForm.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.AppState;
import io.windlass.app.state.ContainerForm;
import io.windlass.app.state.ProjectForm;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Told;
import io.windlass.app.state.World;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Volume;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumeRowsTest {

    private static final Volume DATA =
            new Volume("shop_data", "local", "", Map.of(World.PROJECT, "shop"));

    private static Value mount(String type, String source, String target) {
        return fields("type", type, "source", source, "target", target);
    }

    private static ProjectForm shop() {
        return ProjectForm.named("shop")
                .volume("data", "name", "shop_data")
                .service(
                        "db",
                        "image",
                        "db",
                        "volumes",
                        items(
                                mount("volume", "data", "/var/lib/db"),
                                mount("bind", "/home/ada/shop/init", "/init"),
                                fields("type", "tmpfs", "target", "/cache")),
                        "tmpfs",
                        texts("/run:size=64m"))
                .service(
                        "backup",
                        "image",
                        "backup",
                        "volumes",
                        items(mount("volume", "data", "/data")));
    }

    private static AppState on(ProjectForm project, List<Volume> volumes, Container... containers) {
        String path = "/home/ada/shop";
        return Told.initially(
                Told.synced(List.of(containers), volumes), Told.opened(path), Told.loaded(project));
    }

    private static VolumeRow data(String state, StateShape shape) {
        return new VolumeRow(
                "Volume",
                "shop_data",
                "local",
                List.of("db:/var/lib/db", "backup:/data"),
                state,
                shape);
    }

    private static VolumeRow other(
            String kind, String name, String user, String state, StateShape shape) {
        return new VolumeRow(kind, name, "", List.of(user), state, shape);
    }

    @Test
    void before_the_first_up_all_that_the_files_name_is_there() {
        assertThat(VolumeRows.of(on(shop(), List.of())))
                .containsExactly(
                        data("Not created yet", StateShape.NOT_CREATED),
                        other(
                                "Folder",
                                "/home/ada/shop/init",
                                "db:/init",
                                "Not in use now",
                                StateShape.STOPPED),
                        other(
                                "Memory",
                                "/cache of db",
                                "db:/cache",
                                "Not in use now",
                                StateShape.STOPPED),
                        other(
                                "Memory",
                                "/run of db",
                                "db:/run",
                                "Not in use now",
                                StateShape.STOPPED));
    }

    @Test
    void what_a_running_container_mounts_is_in_use() {
        Container db =
                ContainerForm.of("shop", "db")
                        .mount("volume", "shop_data", "", "/var/lib/db")
                        .mount("bind", "", "/home/ada/shop/init", "/init")
                        .make();

        assertThat(VolumeRows.of(on(shop(), List.of(DATA), db)))
                .containsExactly(
                        data("In use", StateShape.RUNNING),
                        other(
                                "Folder",
                                "/home/ada/shop/init",
                                "db:/init",
                                "In use",
                                StateShape.RUNNING),
                        other("Memory", "/cache of db", "db:/cache", "In use", StateShape.RUNNING),
                        other("Memory", "/run of db", "db:/run", "In use", StateShape.RUNNING));
    }

    @Test
    void a_stopped_container_keeps_its_volume_but_does_not_use_it() {
        Container db =
                ContainerForm.of("shop", "db")
                        .exited(0)
                        .mount("volume", "shop_data", "", "/var/lib/db")
                        .make();

        assertThat(VolumeRows.of(on(shop(), List.of(DATA), db)))
                .contains(data("Not in use now", StateShape.STOPPED));
    }

    @Test
    void without_an_engine_nobody_knows_which_volumes_there_are() {
        AppState state =
                Told.initially(Told.missing(), Told.opened("/home/ada/shop"), Told.loaded(shop()));

        assertThat(VolumeRows.of(state))
                .contains(data("Unknown without an engine", StateShape.UNKNOWN));
    }

    @Test
    void a_missing_external_volume_is_not_ours_to_create() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .volume("old", "name", "legacy", "external", true, "driver", "nfs");

        assertThat(VolumeRows.of(on(project, List.of())))
                .containsExactly(
                        new VolumeRow(
                                "Volume",
                                "legacy",
                                "nfs",
                                List.of(),
                                "Missing, made outside the project",
                                StateShape.NOT_CREATED));
    }

    @Test
    void a_volume_that_left_the_file_is_an_orphan() {
        ProjectForm project = ProjectForm.named("shop").service("db");
        Volume foreign = new Volume("blog_data", "local", "", Map.of(World.PROJECT, "blog"));

        assertThat(VolumeRows.of(on(project, List.of(DATA, foreign))))
                .containsExactly(
                        new VolumeRow(
                                "Volume",
                                "shop_data",
                                "local",
                                List.of(),
                                "Orphan, no longer in the file",
                                StateShape.STOPPED));
    }

    @Test
    void a_volume_without_a_name_is_called_anonymous() {
        String hash = "0123456789abcdef".repeat(4);
        Container db = ContainerForm.of("shop", "db").mount("volume", hash, "", "/data").make();
        Volume volume = new Volume(hash, "local", "", Map.of());

        assertThat(VolumeRows.of(on(ProjectForm.named("shop").service("db"), List.of(volume), db)))
                .containsExactly(
                        new VolumeRow(
                                "Volume",
                                hash,
                                "local",
                                List.of("db:/data"),
                                "In use, anonymous",
                                StateShape.RUNNING));
    }

    @Test
    void of_a_found_project_containers_and_labels_tell() {
        Container db =
                ContainerForm.of("shop", "db")
                        .mount("volume", "legacy", "", "/old")
                        .mount("tmpfs", "", "", "/run")
                        .mount("npipe", "", "//./pipe/docker", "//./pipe/docker")
                        .make();
        AppState state =
                Told.initially(
                        Told.synced(List.of(db), List.of(DATA)),
                        Told.showed(ProjectId.found("shop")));

        assertThat(VolumeRows.of(state))
                .containsExactly(
                        new VolumeRow(
                                "Volume",
                                "legacy",
                                "",
                                List.of("db:/old"),
                                "In use",
                                StateShape.RUNNING),
                        new VolumeRow(
                                "Volume",
                                "shop_data",
                                "local",
                                List.of(),
                                "Not in use now",
                                StateShape.STOPPED),
                        other("Memory", "/run of db", "db:/run", "In use", StateShape.RUNNING));
    }
}
