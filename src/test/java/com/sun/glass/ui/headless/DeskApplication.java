package com.sun.glass.ui.headless;

import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;

/** The toolkit of the desk: one screen, and what is drawn on it. */
public final class DeskApplication extends HeadlessApplication {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1200;

    private static final int DEPTH = 32;
    private static final int DOTS_PER_INCH = 100;

    private final int[] frame = new int[WIDTH * HEIGHT];
    private final HeadlessWindowManager windows = new HeadlessWindowManager();
    private DeskRobot robot;
    private Screen[] screens;

    @Override
    protected Screen[] staticScreen_getScreens() {
        if (screens == null) {
            Screen only =
                    new Screen(
                            0,
                            DEPTH,
                            0,
                            0,
                            WIDTH,
                            HEIGHT,
                            0,
                            0,
                            WIDTH,
                            HEIGHT,
                            0,
                            0,
                            WIDTH,
                            HEIGHT,
                            DOTS_PER_INCH,
                            DOTS_PER_INCH,
                            1f,
                            1f,
                            1f,
                            1f);
            screens = new Screen[] {only};
        }
        return screens;
    }

    @Override
    public Window createWindow(Window owner, Screen screen, int style) {
        DeskWindow window = new DeskWindow(windows, owner, screen, style, frame);
        if (robot != null) {
            robot.windowAdded(window);
            window.setRobot(robot);
        }
        return window;
    }

    @Override
    public View createView() {
        return new DeskView();
    }

    DeskRobot robot() {
        return robot;
    }

    @Override
    public GlassRobot createRobot() {
        robot = new DeskRobot(this);
        return robot;
    }
}
