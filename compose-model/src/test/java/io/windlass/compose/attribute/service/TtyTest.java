package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;

class TtyTest extends FlagContract {
    TtyTest() {
        super("tty", ABSENT);
    }
}
