package io.windlass.engine.embedded.sandbox;

/** Whose rights containers get from the machine. */
public enum Ids {
    /** The administrator: containers are in the machine's own user namespace, as Docker's are. */
    ADMINISTRATOR,

    /** A plain user with a range of further ids: each user of a container is one of them. */
    RANGE,

    /** A plain user alone: whoever a container's process is, outside it is this user. */
    SINGLE;

    /** Whether any user and any group can be taken. */
    public boolean many() {
        return this != SINGLE;
    }

    public boolean inUserNamespace() {
        return this != ADMINISTRATOR;
    }
}
