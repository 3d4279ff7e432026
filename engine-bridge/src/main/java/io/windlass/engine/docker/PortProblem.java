package io.windlass.engine.docker;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the process in the way, where the engine runs on this machine and the kernel tells. */
final class PortProblem {

    private static final Pattern PORT = Pattern.compile("Port (\\d{1,5})\\b");

    /** Holds ports for containers, which are known by better names. */
    private static final String PROXY = "docker-proxy";

    private PortProblem() {}

    static Problem told(Problem problem, String host) {
        return told(problem, host, new PortHolder(Path.of("/proc")));
    }

    static Problem told(Problem problem, String host, PortHolder holders) {
        if (problem.code() != Code.PORT_IN_USE || !host.startsWith("unix:")) {
            return problem;
        }
        Matcher port = PORT.matcher(problem.summary());
        Optional<String> holder =
                port.find() ? holders.of(Integer.parseInt(port.group(1))) : Optional.empty();
        return holder.filter(name -> !name.startsWith(PROXY))
                .map(name ->
                        new Problem(
                                problem.code(),
                                port.group() + " is used by process " + name + ".",
                                problem.detail(),
                                problem.fixes()))
                .orElse(problem);
    }
}
