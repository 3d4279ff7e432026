package io.windlass.app.cli.progress;

/** Shows nothing. */
final class QuietDisplay implements Display {

    @Override
    public void show(String object, String state, String detail, Mood mood) {}

    @Override
    public void print(String line) {}

    @Override
    public void end() {}
}
