package io.windlass.engine.docker.json;

import io.windlass.engine.api.HostConfig;
import io.windlass.engine.docker.client.ApiVersion;

/** One entry of {@code Mounts}. */
final class MountBody {

    private MountBody() {}

    static Body of(HostConfig.Mount mount, ApiVersion version) {
        Body body =
                new Body()
                        .put("Type", mount.type())
                        .put("Source", mount.source())
                        .put("Target", mount.target())
                        .put("ReadOnly", mount.readOnly())
                        .put("Consistency", mount.consistency());
        // Written even when nothing is in them: the engine keeps the difference, and tells it.
        mount.bind().ifPresent(bind -> body.set("BindOptions", bind(bind, version).node()));
        mount.volume()
                .ifPresent(volume -> body.set("VolumeOptions", volume(volume, version).node()));
        mount.tmpfs().ifPresent(tmpfs -> body.set("TmpfsOptions", tmpfs(tmpfs).node()));
        if (version.atLeast(48)) {
            mount.imageSubpath()
                    .ifPresent(path -> body.put("ImageOptions", new Body().put("Subpath", path)));
        }
        return body;
    }

    private static Body bind(HostConfig.BindOptions bind, ApiVersion version) {
        Body body =
                new Body()
                        .put("Propagation", bind.propagation())
                        .put("NonRecursive", bind.nonRecursive())
                        .put("CreateMountpoint", version.atLeast(42) && bind.createMountpoint());
        if (version.atLeast(44)) {
            body.put("ReadOnlyNonRecursive", bind.readOnlyNonRecursive())
                    .put("ReadOnlyForceRecursive", bind.readOnlyForceRecursive());
        }
        return body;
    }

    private static Body volume(HostConfig.VolumeOptions volume, ApiVersion version) {
        Body body = new Body().put("NoCopy", volume.noCopy()).put("Labels", volume.labels());
        return version.atLeast(45) ? body.put("Subpath", volume.subpath()) : body;
    }

    private static Body tmpfs(HostConfig.TmpfsOptions tmpfs) {
        return new Body().put("SizeBytes", tmpfs.sizeBytes()).put("Mode", tmpfs.mode());
    }
}
