package io.windlass.engine.docker.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.docker.client.Json;
import io.windlass.engine.docker.stream.Changes.Change;
import io.windlass.engine.docker.stream.Changes.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Changes changes = new Changes();

    private void event(String type, String action, String id, String attributes) throws Exception {
        changes.event(
                Json.read(
                        """
                        {"Type":"%s","Action":"%s","Actor":{"ID":"%s","Attributes":{%s}}}
                        """
                                .formatted(type, action, id, attributes)));
    }

    private List<Change> all() throws InterruptedException {
        changes.end(Optional.empty());
        List<Change> all = new ArrayList<>();
        for (Change change = changes.take(); change != null; change = changes.take()) {
            all.add(change);
        }
        return all;
    }

    @Test
    void events_of_one_thing_are_one_change() throws Exception {
        event("container", "create", "a", "");
        event("container", "start", "a", "");
        event("container", "start", "b", "");
        event("container", "health_status: healthy", "a", "");

        assertThat(all())
                .containsExactly(
                        new Change(new Changes.Key(Kind.CONTAINER, "a"), false),
                        new Change(new Changes.Key(Kind.CONTAINER, "b"), false));
    }

    @Test
    void what_is_gone_stays_gone() throws Exception {
        event("container", "die", "a", "");
        event("container", "destroy", "a", "");
        event("container", "remove", "b", "");
        event("network", "destroy", "n", "");

        assertThat(all())
                .containsExactly(
                        new Change(new Changes.Key(Kind.CONTAINER, "a"), true),
                        new Change(new Changes.Key(Kind.CONTAINER, "b"), true),
                        new Change(new Changes.Key(Kind.NETWORK, "n"), true));
    }

    @Test
    void noise_and_strangers_are_dropped() throws Exception {
        event("container", "exec_create: sh -c true", "a", "");
        event("container", "exec_die", "a", "");
        event("volume", "mount", "v", "\"container\":\"a\"");
        event("builder", "prune", "x", "");
        event("image", "tag", "i", "");

        assertThat(all()).isEmpty();
    }

    @Test
    void a_connected_network_changes_the_container_as_well() throws Exception {
        event("network", "connect", "n", "\"container\":\"a\"");

        assertThat(all())
                .containsExactly(
                        new Change(new Changes.Key(Kind.CONTAINER, "a"), false),
                        new Change(new Changes.Key(Kind.NETWORK, "n"), false));
    }
}
