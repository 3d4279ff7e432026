package io.windlass.app.view.graph;

import io.windlass.app.command.Command;
import io.windlass.app.layout.GraphModel;
import io.windlass.app.layout.LatestPlacement;
import io.windlass.app.layout.Placement;
import io.windlass.app.present.Frame;
import io.windlass.app.state.Message;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.View;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/**
 * The services of the project on the screen as a graph; laid out anew only when its structure
 * changes.
 */
public final class GraphPane implements View {

    private final GraphView graph = new GraphView();
    private final EmptyState empty =
            new EmptyState("Nothing to draw", "This project has no services yet.");
    private final StackPane root = new StackPane(graph, empty);
    private final LatestPlacement placements;
    private GraphModel asked = GraphScene.empty().structure();
    private GraphScene scene = GraphScene.empty();
    private Optional<Placement> placement = Optional.empty();
    private boolean rendering;

    /**
     * The graph.
     *
     * @param background where the layout is worked out
     * @param fx where its result is taken
     */
    public GraphPane(Consumer<Command> commands, Executor background, Executor fx) {
        this.placements = new LatestPlacement(background, fx, this::placed);
        graph.setId("graph");
        graph.selectedServiceProperty()
                .subscribe(name -> {
                    if (!rendering) {
                        Optional<String> service =
                                Optional.ofNullable(name).filter(text -> !text.isEmpty());
                        commands.accept(new Command.Look(new Message.ServiceSelected(service)));
                    }
                });
        graph.setOnActivate(name -> {
            commands.accept(new Command.Look(new Message.ServiceSelected(Optional.of(name))));
            commands.accept(new Command.Look(new Message.TabChosen(Screen.Tab.SERVICES)));
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        GraphScene next = GraphScenes.of(frame);
        boolean none = next.nodes().isEmpty();
        empty.setVisible(none);
        graph.setVisible(!none);
        GraphModel structure = next.structure();
        if (!structure.equals(asked)) {
            asked = structure;
            placement = Optional.empty();
            scene = next;
            placements.request(structure);
        } else if (!next.equals(scene)) {
            scene = next;
            placement.ifPresent(where -> show(where));
        }
        rendering = true;
        try {
            graph.selectedServiceProperty().set(frame.state().screen().service().orElse(""));
        } finally {
            rendering = false;
        }
    }

    private void placed(Placement where) {
        placement = Optional.of(where);
        show(where);
    }

    private void show(Placement where) {
        graph.show(scene, where);
    }
}
