package io.windlass.app.cli.text;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A container's state in the words of the Docker command line. */
public final class StateText {

    private StateText() {}

    /** One word: {@code running}. */
    public static String word(State state) {
        return switch (state) {
            case State.Created _ -> "created";
            case State.Running _ -> "running";
            case State.Paused _ -> "paused";
            case State.Restarting _ -> "restarting";
            case State.Removing _ -> "removing";
            case State.Exited _ -> "exited";
            case State.Dead _ -> "dead";
        };
    }

    /** What the health check says, empty where there is none. */
    public static String health(State state) {
        return switch (state) {
            case State.Running(Health health) ->
                    switch (health) {
                        case NONE -> "";
                        case STARTING -> "starting";
                        case HEALTHY -> "healthy";
                        case UNHEALTHY -> "unhealthy";
                    };
            case State.Created _,
                    State.Paused _,
                    State.Restarting _,
                    State.Removing _,
                    State.Exited _,
                    State.Dead _ ->
                    "";
        };
    }

    /** {@code Up 3 minutes (healthy)}, {@code Exited (1) 2 hours ago}. */
    public static String status(Container container, Optional<Instant> finished, Instant now) {
        String up = "Up" + container.startedAt().map(at -> " " + since(at, now)).orElse("");
        String gone = finished.map(at -> " " + since(at, now) + " ago").orElse("");
        return switch (container.state()) {
            case State.Created _ -> "Created";
            case State.Running(Health health) ->
                    up
                            + switch (health) {
                                case NONE -> "";
                                case STARTING -> " (health: starting)";
                                case HEALTHY -> " (healthy)";
                                case UNHEALTHY -> " (unhealthy)";
                            };
            case State.Paused _ -> up + " (Paused)";
            case State.Restarting _ -> "Restarting" + gone;
            case State.Removing _ -> "Removal In Progress";
            case State.Exited(int code) -> "Exited (" + code + ")" + gone;
            case State.Dead _ -> "Dead";
        };
    }

    /** How long ago something was. */
    public static String since(Instant moment, Instant now) {
        return Amounts.duration(Duration.between(moment, now));
    }
}
