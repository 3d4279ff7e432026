package io.windlass.app.cli.progress;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Hears Ctrl-C and the wish of the system to end, in place of the JVM's own answer, which is to
 * stop at once. The JDK has signals only in a package that code may not name, so they are reached
 * by reflection; where there are none, the JVM's answer stays.
 */
public final class Interrupts implements AutoCloseable {

    private final List<Runnable> undo = new ArrayList<>();
    private final AtomicInteger heard = new AtomicInteger();

    private Interrupts() {}

    /**
     * Listens until closed.
     *
     * @param listener gets 1 for the first signal, 2 for the second, and so on
     */
    public static Interrupts listen(IntConsumer listener) {
        Interrupts interrupts = new Interrupts();
        interrupts.handle("INT", () -> listener.accept(interrupts.heard.incrementAndGet()));
        interrupts.handle("TERM", () -> listener.accept(interrupts.heard.incrementAndGet()));
        return interrupts;
    }

    /**
     * Listens to signals by their names until closed; one that this system has not is left out.
     *
     * @param listener gets the name, {@code INT}
     */
    public static Interrupts named(List<String> names, Consumer<String> listener) {
        Interrupts interrupts = new Interrupts();
        names.forEach(name -> interrupts.handle(name, () -> listener.accept(name)));
        return interrupts;
    }

    /** Whether a signal came. */
    public boolean any() {
        return heard.get() > 0;
    }

    private void handle(String name, Runnable heardIt) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            InvocationHandler calls =
                    (proxy, method, arguments) ->
                            switch (method.getName()) {
                                case "handle" -> {
                                    heardIt.run();
                                    yield null;
                                }
                                case "equals" -> same(proxy, arguments[0]);
                                case "hashCode" -> System.identityHashCode(proxy);
                                default -> name;
                            };
            Object handler =
                    Proxy.newProxyInstance(
                            Interrupts.class.getClassLoader(), new Class<?>[] {handlerType}, calls);
            var handle = signalType.getMethod("handle", signalType, handlerType);
            Object before = handle.invoke(null, signal, handler);
            undo.add(() -> restore(handle, signal, before));
        } catch (ReflectiveOperationException _) {
            // no such signal here, or none at all: the JVM's answer stays
        }
    }

    /** A proxy is equal to itself alone; its own equals would come back here. */
    private static boolean same(Object proxy, Object other) {
        return System.identityHashCode(proxy) == System.identityHashCode(other);
    }

    private static void restore(java.lang.reflect.Method handle, Object signal, Object before) {
        try {
            var _ = handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException _) {
            // it was there a moment ago; the program ends soon in any case
        }
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
        undo.clear();
    }
}
