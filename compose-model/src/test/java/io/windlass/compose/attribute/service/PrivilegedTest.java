package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;

class PrivilegedTest extends FlagContract {
    PrivilegedTest() {
        super("privileged", ABSENT);
    }
}
