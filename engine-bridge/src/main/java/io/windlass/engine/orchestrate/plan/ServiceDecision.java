package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the containers of one service.
 *
 * @param surplus containers that go, because fewer are wanted
 */
record ServiceDecision(Service service, List<Slot> slots, List<Container> surplus) {

    /** One container that the service is to have. */
    sealed interface Slot {
        int number();

        String name();

        /** One that stays, if need be renamed to the name it should have. */
        record Keep(int number, String name, Container container) implements Slot {}

        /**
         * One that is replaced.
         *
         * @param onlyIf absent when it is replaced in any case
         */
        record Replace(
                int number, String name, Container old, Reason reason, Optional<Guard> onlyIf)
                implements Slot {}

        record Create(int number, String name, Reason reason) implements Slot {}
    }

    /** The container that other services refer to when they name this one. */
    Optional<Slot> first() {
        return slots.stream().min(Comparator.comparing(Slot::name));
    }
}
