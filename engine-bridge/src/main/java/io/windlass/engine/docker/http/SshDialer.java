package io.windlass.engine.docker.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Connects through the system's ssh, so that keys, agents, jump hosts and known hosts are those
 * that the person has set up. A connection is the input and output of one ssh process.
 */
final class SshDialer implements Dialer {

    private final List<String> command;

    SshDialer(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** For {@code ssh://[user@]host[:port][/path/of/the/socket]}. */
    static SshDialer of(URI address) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "-T"));
        if (address.getUserInfo() != null) {
            words.addAll(List.of("-l", address.getUserInfo()));
        }
        if (address.getPort() > 0) {
            words.addAll(List.of("-p", Integer.toString(address.getPort())));
        }
        // After the two dashes a host that begins with a dash is no option.
        words.addAll(List.of("--", address.getHost(), "docker"));
        String path = address.getPath();
        if (path != null && path.length() > 1) {
            words.addAll(List.of("--host", quoted("unix://" + path)));
        }
        words.addAll(List.of("system", "dial-stdio"));
        return new SshDialer(words);
    }

    /** The other side gives the words to a shell. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    List<String> command() {
        return command;
    }

    @Override
    public int idleConnections() {
        return 4;
    }

    /** An ssh server takes ten sessions at once by default; the rest is left to streams. */
    @Override
    public int parallelCalls() {
        return 6;
    }

    @Override
    public Connection dial(Deadline deadline) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException failure) {
            throw new UnreachableException(
                    UnreachableException.Reason.OTHER,
                    "ssh could not be started: " + failure.getMessage(),
                    failure);
        }
        Connection connection = new ProcessConnection(process);
        deadline.guard(connection);
        return connection;
    }
}
