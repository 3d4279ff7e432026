package io.windlass.compose.attribute.service;

class AttachTest extends FlagContract {
    AttachTest() {
        super("attach", "false");
    }

    @Override
    String sentence(String word) {
        return "Invalid boolean \"%s\" at services.a.attach: true or false.".formatted(word);
    }
}
