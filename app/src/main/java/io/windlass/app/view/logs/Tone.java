package io.windlass.app.view.logs;

/** What a colour of the log view is for; the stylesheet gives each one a token of the theme. */
enum Tone {
    GROUND("-log-ground"),
    TEXT("-log-text"),
    TEXT_2("-log-text-2"),
    TEXT_3("-log-text-3"),
    RULE("-log-rule"),
    ACCENT("-log-accent"),
    CURRENT("-log-current"),
    SELECTED("-log-selected"),
    ERROR("-log-error"),
    ERROR_GROUND("-log-error-ground"),
    WARN("-log-warn"),
    MARK("-log-mark"),
    MARK_TEXT("-log-mark-text"),
    CHIP("-log-chip");

    private final String property;

    Tone(String property) {
        this.property = property;
    }

    String property() {
        return property;
    }
}
