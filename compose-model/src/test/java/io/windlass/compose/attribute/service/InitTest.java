package io.windlass.compose.attribute.service;

class InitTest extends FlagContract {
    InitTest() {
        super("init", "false");
    }
}
