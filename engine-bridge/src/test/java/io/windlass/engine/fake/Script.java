package io.windlass.engine.fake;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** The calls that were made, and what is to happen to calls: failing, waiting. */
public final class Script {

    private final List<String> calls = new ArrayList<>();
    private final Map<Predicate<String>, Problem> failures = new LinkedHashMap<>();
    private final List<Gate> gates = new ArrayList<>();
    private final Map<String, Integer> running = new HashMap<>();
    private final Map<String, Integer> peaks = new HashMap<>();
    private int failingCall;

    /** Holds calls back until it is opened. */
    public static final class Gate {
        private final Predicate<String> which;
        private final CountDownLatch open = new CountDownLatch(1);
        private final CountDownLatch reached = new CountDownLatch(1);

        private Gate(Predicate<String> which) {
            this.which = which;
        }

        /** Lets the calls go on. */
        public void open() {
            open.countDown();
        }

        /** Waits until a call is held back. */
        public void awaitReached() throws InterruptedException {
            reached.await();
        }
    }

    Script() {}

    /** Calls that change something, in the order in which they were made. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized void forget() {
        calls.clear();
    }

    /** The most calls of a kind that were under way at once. */
    public synchronized int peak(String verb) {
        return peaks.getOrDefault(verb, 0);
    }

    /** Makes the k-th call from now on fail, as if the engine was lost at that moment. */
    public synchronized void failAt(int k) {
        failingCall = calls.size() + k;
    }

    /** Makes every call with this text fail. */
    public void fail(String call, Code code, String summary) {
        fail(call::equals, Problem.of(code, summary));
    }

    public synchronized void fail(Predicate<String> which, Problem problem) {
        failures.put(which, problem);
    }

    public synchronized void failNoMore() {
        failures.clear();
        failingCall = 0;
    }

    /** Holds back every call that begins with this text. */
    public synchronized Gate hold(String beginning) {
        Gate gate = new Gate(call -> call.startsWith(beginning));
        gates.add(gate);
        return gate;
    }

    interface Body<T> {
        T run() throws EngineException, InterruptedException;
    }

    /** One call of the engine. */
    <T> T call(String call, Body<T> body) throws EngineException, InterruptedException {
        String verb = call.split(" ", 2)[0];
        List<Gate> closed = begin(call, verb);
        try {
            for (Gate gate : closed) {
                gate.reached.countDown();
                gate.open.await();
            }
            return body.run();
        } finally {
            end(verb);
        }
    }

    private synchronized List<Gate> begin(String call, String verb) throws EngineException {
        calls.add(call);
        if (failingCall > 0 && calls.size() >= failingCall) {
            throw new EngineException(Problem.of(Code.ENGINE_LOST, "lost at: " + call));
        }
        for (Map.Entry<Predicate<String>, Problem> failure : failures.entrySet()) {
            if (failure.getKey().test(call)) {
                throw new EngineException(failure.getValue());
            }
        }
        int now = running.merge(verb, 1, Integer::sum);
        peaks.merge(verb, now, Math::max);
        return gates.stream().filter(gate -> gate.which.test(call)).toList();
    }

    private synchronized void end(String verb) {
        running.merge(verb, -1, Integer::sum);
    }
}
