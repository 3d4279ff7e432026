package io.windlass.app.cli.command;

import java.util.List;

/** Every command there is. */
final class Commands {

    private Commands() {}

    static List<CliCommand> all() {
        return List.of(
                new BuildCommand(),
                new CreateCommand(),
                new DownCommand(),
                new KillCommand(),
                new PauseCommand(),
                new PullCommand(),
                new RestartCommand(),
                new RmCommand(),
                new ScaleCommand(),
                new StartCommand(),
                new StopCommand(),
                new UnpauseCommand(),
                new UpCommand());
    }
}
