package io.windlass.compose.attribute.service;

class PreStopTest extends HookContract {
    PreStopTest() {
        super("pre_stop");
    }
}
