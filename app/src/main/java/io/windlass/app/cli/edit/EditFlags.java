package io.windlass.app.cli.edit;

import io.windlass.app.cli.args.Flag;
import java.util.List;

/** The flags of the edit command. */
public final class EditFlags {

    public static final Flag INTO =
            Flag.text(
                    "into",
                    "FILE",
                    "File for what is new (default: the last one that has the service, else the"
                            + " first)");
    public static final Flag SHARED =
            Flag.on("shared", "Change a value where it is written, for all who use it");
    public static final Flag HERE =
            Flag.on("here", "Override a value that others use as well for this service alone");
    public static final Flag VARIABLE =
            Flag.text(
                    "variable",
                    "default|env|literal",
                    "What to do about a value that comes from a variable: change its default, set"
                            + " it in .env, or write the value in its place");
    public static final Flag YAML =
            Flag.on("yaml", "Take VALUE as YAML, not as a text to be quoted where needed");
    public static final Flag IMAGE = Flag.text("image", "IMAGE", "Image of a new service");
    public static final Flag BUILD =
            Flag.text("build", "DIR", "Folder that a new service is built from");
    public static final Flag PUBLISH =
            Flag.list("publish", "PORT", "Port that a new service publishes");
    public static final Flag VOLUME =
            Flag.list("volume", "SOURCE:TARGET", "What a new service mounts");
    public static final Flag ENV = Flag.list("env", "KEY=VALUE", "Variable of a new service");
    public static final Flag CONDITION =
            Flag.text(
                    "condition",
                    "CONDITION",
                    "What a dependency waits for: service_started, service_healthy or"
                            + " service_completed_successfully");
    public static final Flag PORT =
            Flag.list("port", "OLD:NEW", "Host port of a copy in place of the original's");
    public static final Flag KEEP_DEFAULT =
            Flag.on("keep-default", "Keep a service on the default network when it joins another");
    public static final Flag INTERVAL =
            Flag.text("interval", "DURATION", "Time between the checks of a new health check");
    public static final Flag RETRIES =
            Flag.number("retries", "How many checks of a new health check may fail");

    private EditFlags() {}

    public static List<Flag> all() {
        return List.of(
                INTO,
                SHARED,
                HERE,
                VARIABLE,
                YAML,
                IMAGE,
                BUILD,
                PUBLISH,
                VOLUME,
                ENV,
                CONDITION,
                PORT,
                KEEP_DEFAULT,
                INTERVAL,
                RETRIES);
    }
}
