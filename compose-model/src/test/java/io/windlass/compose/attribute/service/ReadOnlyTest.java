package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;

class ReadOnlyTest extends FlagContract {
    ReadOnlyTest() {
        super("read_only", ABSENT);
    }
}
