package io.windlass.compose.attribute.service;

class PostStartTest extends HookContract {
    PostStartTest() {
        super("post_start");
    }
}
