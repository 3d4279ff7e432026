package io.windlass.engine.embedded.host;

import io.windlass.engine.embedded.launch.Launcher;
import io.windlass.engine.embedded.launch.Machine;
import io.windlass.engine.embedded.launch.ProcessMark;
import io.windlass.engine.embedded.sandbox.Ids;
import io.windlass.engine.embedded.sandbox.Plans;
import java.io.IOException;
import java.util.Optional;

/** A machine and a user that containers can be run with: the probe has tried it. */
public final class Host {

    private final EngineFolder folder;
    private final Machine machine;
    private final Launcher launcher;
    private final HostUser user;
    private final Ids ids;

    Host(EngineFolder folder, Machine machine, Launcher launcher, HostUser user, Ids ids) {
        this.folder = folder;
        this.machine = machine;
        this.launcher = launcher;
        this.user = user;
        this.ids = ids;
    }

    public EngineFolder folder() {
        return folder;
    }

    public Machine machine() {
        return machine;
    }

    public Launcher launcher() {
        return launcher;
    }

    public Ids ids() {
        return ids;
    }

    /** Makes plans for containers; the user namespace that they need is there afterwards. */
    public synchronized Plans plans() throws IOException, InterruptedException {
        if (!ids.inUserNamespace()) {
            return new Plans(machine, ids, Optional.empty());
        }
        UserNamespace namespace = new UserNamespace(launcher, folder);
        Optional<ProcessMark> found = namespace.find();
        ProcessMark holder = found.isPresent() ? found.get() : namespace.start(user, ids);
        return new Plans(machine, ids, Optional.of(holder));
    }

    /** Whether there is something that a trial must not end. */
    synchronized boolean atWork() throws IOException {
        return ids.inUserNamespace() && new UserNamespace(launcher, folder).find().isPresent();
    }

    /** Ends what {@link #plans} started; to be called when nothing runs in it any more. */
    public synchronized void rest() throws IOException, InterruptedException {
        if (ids.inUserNamespace()) {
            new UserNamespace(launcher, folder).end();
        }
    }
}
