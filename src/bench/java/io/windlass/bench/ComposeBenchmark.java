package io.windlass.bench;

import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.live.LiveProject;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.output.ConfigCommand;
import io.windlass.compose.output.ConfigRequest;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * How long files take to load, to print, and to be checked again after a key was pressed: warm, in
 * processor time of the one thread that does it, and as a multiple of what the YAML reader alone
 * takes for the same text in the same run.
 */
class ComposeBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir Path folder;

    @Test
    void one_thousand_services() throws IOException {
        measure(1000, 25);
    }

    @Test
    void fifty_services() throws IOException {
        measure(50, 200);
    }

    private void measure(int services, int rounds) throws IOException {
        String text = text(services);
        Path file = folder.resolve("compose.yaml");
        Files.writeString(file, text);
        LoadRequest request = LoadRequest.of(folder, Map.of());
        Loaded loaded = Loader.load(request);
        if (!loaded.usable()) {
            throw new AssertionError(loaded.findings().toString());
        }
        LiveProject live = LiveProject.open(request, file, text);
        int key = text.indexOf("restart", text.length() / 2) - 4;
        double yaml = median(rounds, () -> new Yaml().compose(new StringReader(text)));
        tell(services, "load", yaml, median(rounds, () -> Loader.load(request)));
        tell(
                services,
                "load and print",
                yaml,
                median(rounds, () -> ConfigCommand.run(request, ConfigRequest.model("yaml"))));
        tell(
                services,
                "key within a line",
                yaml,
                median(rounds * 8, () -> live.with(new TextEdit(key - 1, key - 1, "x"))));
        tell(
                services,
                "new line",
                yaml,
                median(
                        rounds * 8,
                        () -> live.with(new TextEdit(key, key, "    hostname: h\n"))));
    }

    private static void tell(int services, String what, double yaml, double took)
            throws IOException {
        Results.add(
                "compose: %d services, %s: %.2f ms, %.2f x the YAML reader (%.2f ms)"
                        .formatted(services, what, took, took / yaml, yaml));
    }

    /** The middle one of many rounds, after as many that are not counted. */
    private static double median(int rounds, Supplier<?> work) {
        double[] took = new double[rounds];
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < 2 * rounds; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Object result = work.get();
            took[i % rounds] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            kept.clear();
            kept.add(result);
        }
        Arrays.sort(took);
        return took[rounds / 2];
    }

    private static String text(int services) {
        StringBuilder text = new StringBuilder("name: big\n\nservices:\n");
        for (int i = 0; i < services; i++) {
            String name = "svc-%04d".formatted(i);
            text.append(
                    """
                      %1$s:
                        image: registry.example/team/%1$s:${TAG:-1.0}
                        restart: unless-stopped
                        environment:
                          INDEX: "%2$d"
                          PEER: svc-%3$04d
                          MODE: ${MODE:-production}
                        ports:
                          - "%4$d:8080"
                        labels:
                          com.example.team: team-%5$d
                          com.example.index: "%2$d"
                    """
                            .formatted(name, i, i * 7 % services, 20_000 + i, i % 20));
            if (i > 0) {
                text.append("    depends_on:\n      - svc-%04d\n".formatted((i - 1) / 2));
            }
        }
        return text.toString();
    }
}
