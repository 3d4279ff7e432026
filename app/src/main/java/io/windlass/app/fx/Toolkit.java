package io.windlass.app.fx;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** JavaFX as a whole: started once, ended once. */
public final class Toolkit implements AutoCloseable {

    private Toolkit() {}

    /**
     * Starts JavaFX on the display, and returns when it can be used.
     *
     * @param headless whether it draws into memory only, because there is no display
     */
    public static Toolkit start(boolean headless) throws InterruptedException {
        if (headless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        return new Toolkit();
    }

    /** Ends JavaFX; it cannot be started again. */
    @Override
    public void close() {
        Platform.exit();
    }
}
