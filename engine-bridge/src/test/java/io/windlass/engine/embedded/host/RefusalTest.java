package io.windlass.engine.embedded.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.embedded.launch.Errno;
import io.windlass.engine.embedded.launch.StepFailedException;
import io.windlass.engine.embedded.plan.MountStep;
import io.windlass.engine.embedded.plan.Namespace;
import io.windlass.engine.embedded.plan.ProcessStep;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final Path FOLDER = Path.of("/data/engine");

    @Test
    void switched_off_user_namespaces_are_told_with_the_setting() {
        StepFailedException failed =
                new StepFailedException(
                        new ProcessStep.Unshare(Set.of(Namespace.USER)), Errno.ENOSPC);

        assertThat(Refusal.ofStep(failed, FOLDER).toProblem())
                .isEqualTo(
                        Problem.of(
                                Code.ENGINE_UNSUPPORTED,
                                "The embedded engine could not make new namespaces (user): user"
                                        + " namespaces are switched off"
                                        + " (user.max_user_namespaces is 0).",
                                new Fix.Hint(
                                        "Let the administrator run 'sysctl"
                                                + " user.max_user_namespaces=15000'.")));
    }

    @Test
    void a_disk_that_takes_no_overlay_is_told_with_the_folder() {
        StepFailedException failed =
                new StepFailedException(
                        new MountStep.Mount("overlay", "rootfs", "overlay", 0, ""), Errno.EINVAL);

        assertThat(Refusal.ofStep(failed, FOLDER))
                .isEqualTo(
                        new Refusal(
                                "mount overlay",
                                "the kernel takes this for invalid",
                                "The folder "
                                        + FOLDER
                                        + " is on a file system that an overlay cannot be made"
                                        + " on; set WINDLASS_DATA to a folder on a local disk."));
    }
}
