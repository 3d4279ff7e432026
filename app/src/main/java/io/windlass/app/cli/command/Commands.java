package io.windlass.app.cli.command;

import java.util.List;

/** Every command there is. */
final class Commands {

    private Commands() {}

    static List<CliCommand> all() {
        return List.of(
                new AttachCommand(),
                new BuildCommand(),
                new CommitCommand(),
                new ConfigCommand(),
                new CpCommand(),
                new CreateCommand(),
                new DownCommand(),
                new EditCommand(),
                new EnginesCommand(),
                new EventsCommand(),
                new ExecCommand(),
                new ExportCommand(),
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
                new RunCommand(),
                new ScaleCommand(),
                new StartCommand(),
                new StatsCommand(),
                new StopCommand(),
                new TopCommand(),
                new UnpauseCommand(),
                new UpCommand(),
                new VersionCommand(),
                new VolumesCommand(),
                new WaitCommand());
    }
}
