package io.windlass.app.view.shell;

import io.windlass.app.command.Command;
import io.windlass.app.present.Frame;
import io.windlass.app.present.PortChip;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Screen;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that work everywhere in the window. */
public final class Keys {

    private final Shell shell;
    private final Consumer<Command> commands;
    private final Runnable quit;

    private Keys(Shell shell, Consumer<Command> commands, Runnable quit) {
        this.shell = shell;
        this.commands = commands;
        this.quit = quit;
    }

    /** Gives a scene its keys; {@code Ctrl+O} comes with the menu that it belongs to. */
    public static void install(
            Scene scene, Shell shell, Consumer<Command> commands, Runnable quit) {
        new Keys(shell, commands, quit).addTo(scene);
    }

    private void addTo(Scene scene) {
        var keys = scene.getAccelerators();
        keys.put(with(KeyCode.ENTER), shell::firePrimary);
        Screen.Tab[] tabs = Screen.Tab.values();
        for (int i = 0; i < tabs.length; i++) {
            Screen.Tab tab = tabs[i];
            Runnable choose = () -> inProject(_ -> look(new Message.TabChosen(tab)));
            keys.put(with(KeyCode.valueOf("DIGIT" + (i + 1))), choose);
            keys.put(with(KeyCode.valueOf("NUMPAD" + (i + 1))), choose);
        }
        Runnable home = () -> look(new Message.Showed(Optional.empty()));
        keys.put(with(KeyCode.DIGIT0), home);
        keys.put(with(KeyCode.NUMPAD0), home);
        keys.put(new KeyCodeCombination(KeyCode.F12), () -> inProject(_ -> shell.toggleDock()));
        keys.put(with(KeyCode.B), this::browse);
        keys.put(with(KeyCode.W), () -> inProject(id -> commands.accept(new Command.Close(id))));
        Runnable reload = () -> inProject(id -> commands.accept(new Command.Reload(id)));
        keys.put(with(KeyCode.R), reload);
        keys.put(new KeyCodeCombination(KeyCode.F5), reload);
        keys.put(with(KeyCode.PERIOD), this::cancel);
        keys.put(with(KeyCode.Q), quit);
    }

    private static KeyCombination with(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private void look(Message message) {
        commands.accept(new Command.Look(message));
    }

    private void inProject(Consumer<ProjectId> action) {
        shell.frame().flatMap(frame -> frame.state().screen().project()).ifPresent(action);
    }

    /** The first address that answers to a browser, of the selected service if one is selected. */
    private void browse() {
        shell.frame()
                .flatMap(Keys::firstAddress)
                .ifPresent(address -> commands.accept(new Command.Browse(address)));
    }

    private static Optional<java.net.URI> firstAddress(Frame frame) {
        Optional<String> selected = frame.state().screen().service();
        return frame.services().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                row -> !selected.equals(Optional.of(row.name()))))
                .flatMap(row -> row.ports().stream())
                .map(PortChip::address)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void cancel() {
        shell.frame()
                .map(Frame::state)
                .flatMap(state -> state.currentName().flatMap(state::runningOn))
                .ifPresent(running -> commands.accept(new Command.Cancel(running.id())));
    }
}
