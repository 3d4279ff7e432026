package io.windlass.app.cli.command;

import java.util.List;

/** Every command there is. */
final class Commands {

    private Commands() {}

    static List<CliCommand> all() {
        return List.of(
                new BuildCommand(),
                new ConfigCommand(),
                new CreateCommand(),
                new DownCommand(),
                new EditCommand(),
                new EnginesCommand(),
                new ImagesCommand(),
                new KillCommand(),
                new LogsCommand(),
                new LsCommand(),
                new PauseCommand(),
                new PlanCommand(),
                new PortCommand(),
                new PsCommand(),
                new PullCommand(),
                new RestartCommand(),
                new RmCommand(),
                new ScaleCommand(),
                new StartCommand(),
                new StopCommand(),
                new UnpauseCommand(),
                new UpCommand(),
                new VersionCommand(),
                new VolumesCommand(),
                new WaitCommand());
    }
}
