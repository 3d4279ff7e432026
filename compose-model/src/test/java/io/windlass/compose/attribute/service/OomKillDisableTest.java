package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;

class OomKillDisableTest extends FlagContract {
    OomKillDisableTest() {
        super("oom_kill_disable", ABSENT);
    }
}
