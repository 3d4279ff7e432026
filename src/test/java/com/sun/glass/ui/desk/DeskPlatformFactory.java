package com.sun.glass.ui.desk;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.DeskApplication;
import com.sun.glass.ui.headless.DeskClipboard;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;

/**
 * A platform for tests without a display, chosen by {@code -Dglass.platform=Desk}: JavaFX's own
 * headless one with a larger screen, a clipboard, and drag and drop.
 *
 * <p>It extends classes that JavaFX does not publish, of exactly one version of it; that is why it
 * lives among the tests. {@code DeskTest} says so when another version comes.
 */
public final class DeskPlatformFactory extends HeadlessPlatformFactory {

    @Override
    public Application createApplication() {
        return new DeskApplication();
    }

    @Override
    public ClipboardDelegate createClipboardDelegate() {
        return name ->
                Clipboard.DND.equals(name) || Clipboard.SYSTEM.equals(name)
                        ? new DeskClipboard(name)
                        : null;
    }
}
