package io.windlass.app.gallery;

import io.windlass.app.logs.LogSource;
import io.windlass.app.logs.LogStore;
import io.windlass.app.logs.Logs;
import io.windlass.engine.api.LogLine;
import java.time.Duration;
import java.time.Instant;

/** What the services of the shop wrote before it was looked at. */
final class ShopLogs {

    private static final Instant START = Shop.NOW.minusSeconds(48);

    private final LogStore store;
    private Instant now = START;

    private ShopLogs(LogStore store) {
        this.store = store;
    }

    /** The logs of a scene; one whose name says so has none. */
    static Logs of(String scene) {
        Logs logs = new Logs();
        if (!scene.endsWith("-silent") && !scene.startsWith("not-created")) {
            new ShopLogs(logs.store("shop")).write();
        }
        return logs;
    }

    private void write() {
        line("web", 0, "GET /products \u001b[32m200\u001b[0m 38 ms");
        line("api", 31, "level=info msg=\"GET /products?page=1\" status=200 took=31ms");
        line(
                "db",
                2,
                "2026-11-21 14:01:26.904 UTC [71] LOG:  duration: 4.118 ms  execute <unnamed>");
        line("cache", 40, "1:M 21 Nov 2026 14:01:27.102 * Background saving started by pid 22");
        line("web", 411, "GET /cart \u001b[32m200\u001b[0m 22 ms");
        line("api", 573, "[WARN] pool nearly full: 9/10 in use, 3 waiting");
        for (int i = 0; i < 37; i++) {
            line("api", 16, "[WARN] pool exhausted: 10/10 in use, 37 waiting");
        }
        line("web", 13, "ERROR upstream timeout after 2000 ms: api:3000 GET /cart");
        now = now.plusSeconds(38);
        writeFailure();
        writeNewStart();
    }

    private void writeFailure() {
        line("api", 108, "{\"level\":\"error\",\"msg\":\"cart: upstream timeout\",\"status\":503}");
        line("web", 3, "GET /cart \u001b[1;31m503\u001b[0m after 2004 ms  request_id=7f3a91c2");
        line("api", 519, "ERROR TimeoutError: no connection within 2000 ms");
        line("api", 0, "    at Pool.acquire (src/db/pool.ts:88)");
        line("api", 0, "    at CartStore.load (src/cart.ts:41)");
        line("api", 364, "[error] health check answered 503 {\"pool\":\"exhausted 10/10\"}");
        line("db", 929, "2026-11-21 14:02:08.933 UTC [71] WARNING:  connection closed while idle");
        store.separate(new LogSource("api", 1), now.plusMillis(20), "stopped, exit 1");
        now = now.plusMillis(900);
        store.separate(
                new LogSource("api", 1), now, "recreated · image shop/api:1.3 → shop/api:1.4");
    }

    private void writeNewStart() {
        line("api", 450, "[INFO] shop-api 1.4.0 starting, node 22.11");
        line("api", 222, "[DEBUG] connected to db postgres://shop@db:5432/shop, pool warm 8/40");
        line(
                "api",
                30,
                "[INFO] listening on http://localhost:3000 (see https://docs.example.com/api)");
        line(
                "worker",
                90,
                "\u001b[38;5;208mworker\u001b[0m \u001b[38;2;90;90;200mready\u001b[0m, 4 threads");
        line("web", 220, "日本語 ok · emoji 🚀 takes two cells");
        for (int i = 0; i < 12; i++) {
            line("web", 24, "GET /cart?i=" + i + " \u001b[32m200\u001b[0m " + (7 + i) + " ms");
            line("api", 1, "level=info msg=\"GET /cart\" status=200 request_id=7f3ac0" + (19 + i));
        }
    }

    private void line(String service, long millis, String text) {
        now = now.plus(Duration.ofMillis(millis));
        store.append(
                new LogSource(service, 1), new LogLine(now, LogLine.Stream.STDOUT, text, false));
    }
}
