package io.windlass.engine.embedded.host;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.embedded.launch.Errno;
import io.windlass.engine.embedded.launch.StepFailedException;
import io.windlass.engine.embedded.plan.MountStep;
import io.windlass.engine.embedded.plan.ProcessStep;
import io.windlass.engine.embedded.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Why containers cannot be run here.
 *
 * @param step what was tried, to follow "could not"
 * @param cause why it failed
 * @param remedy what a person can do
 */
public record Refusal(String step, String cause, String remedy) {

    private static final String SYSTEM = "run containers on this machine";

    static Refusal notLinux(String system) {
        return new Refusal(
                SYSTEM,
                "it needs Linux, and this is " + system,
                "Install a container engine, such as Docker Desktop or Podman.");
    }

    static Refusal unknownMachine(String machine) {
        return new Refusal(
                SYSTEM, "there is no launcher for " + machine, "Install a container engine.");
    }

    static Refusal oldKernel(String release) {
        return new Refusal(
                SYSTEM,
                "its kernel is " + release + ", and 5.12 or newer is needed",
                "Update the system, or install a container engine.");
    }

    static Refusal ofFolder(Path folder, IOException failure) {
        return new Refusal(
                "use " + folder,
                Optional.ofNullable(failure.getMessage()).orElse("it cannot be written"),
                "Set WINDLASS_DATA to a folder on a local disk that you may write to and run"
                        + " programs from.");
    }

    /** From the step that failed to the setting of the system that is behind it. */
    static Refusal ofStep(StepFailedException failed, Path folder) {
        String purpose = failed.step().purpose();
        return new Refusal(purpose, cause(failed), remedy(failed.step(), failed.errno(), folder));
    }

    private static String cause(StepFailedException failed) {
        Errno errno = failed.errno();
        if (makesUserNamespace(failed.step())) {
            if (errno.equals(Errno.ENOSPC)) {
                return "user namespaces are switched off (user.max_user_namespaces is 0)";
            }
            if (errno.equals(Errno.EPERM)) {
                return "plain users may not make user namespaces here";
            }
        }
        return errno.words();
    }

    private static boolean makesUserNamespace(Step step) {
        return step instanceof ProcessStep.Unshare;
    }

    private static String remedy(Step step, Errno errno, Path folder) {
        if (makesUserNamespace(step) && errno.equals(Errno.ENOSPC)) {
            return "Let the administrator run 'sysctl user.max_user_namespaces=15000'.";
        }
        if (step instanceof MountStep.Mount) {
            return "The folder "
                    + folder
                    + " is on a file system that an overlay cannot be made on; set WINDLASS_DATA"
                    + " to a folder on a local disk.";
        }
        if (Files.exists(Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"))) {
            return "Let the administrator run"
                    + " 'sysctl kernel.apparmor_restrict_unprivileged_userns=0', or install a"
                    + " profile for the launcher.";
        }
        if (Files.exists(Path.of("/proc/sys/kernel/unprivileged_userns_clone"))) {
            return "Let the administrator run 'sysctl kernel.unprivileged_userns_clone=1'.";
        }
        return "If this is inside of a container, that container must be allowed to make"
                + " namespaces; otherwise install a container engine.";
    }

    /** As the rest of the program tells it. */
    public Problem toProblem() {
        return Problem.of(
                Code.ENGINE_UNSUPPORTED,
                "The embedded engine could not " + step + ": " + cause + ".",
                new Fix.Hint(remedy));
    }
}
