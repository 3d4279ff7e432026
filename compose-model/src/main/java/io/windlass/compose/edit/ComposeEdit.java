package io.windlass.compose.edit;

import io.windlass.compose.model.Dependency.Condition;
import java.util.Optional;

/** What a person wants changed in a Compose file, as a value. */
public sealed interface ComposeEdit {

    /** What the undo list calls it. */
    String title();

    /** Writes a value, where one is or as a new key. */
    record SetValue(ModelPath path, Fragment value) implements ComposeEdit {
        @Override
        public String title() {
            return "Set " + path;
        }
    }

    /** Adds an item to a list, which is made when it is not there. */
    record AddItem(ModelPath list, Fragment item) implements ComposeEdit {
        @Override
        public String title() {
            return "Add to " + list;
        }
    }

    record RemoveValue(ModelPath path) implements ComposeEdit {
        @Override
        public String title() {
            return "Remove " + path;
        }
    }

    record AddService(String name, Fragment.Fields body) implements ComposeEdit {
        @Override
        public String title() {
            return "Add service " + name;
        }
    }

    /** Takes it away, and every reference to it. */
    record RemoveService(String name) implements ComposeEdit {
        @Override
        public String title() {
            return "Remove service " + name;
        }
    }

    /** Renames it and every reference to it in this file. */
    record RenameService(String from, String to) implements ComposeEdit {
        @Override
        public String title() {
            return "Rename " + from + " to " + to;
        }
    }

    /** A copy with its comments, without its container name and with free host ports. */
    record DuplicateService(String name, String copy) implements ComposeEdit {
        @Override
        public String title() {
            return "Duplicate " + name;
        }
    }

    /** An absent condition is the short form's: started. */
    record AddDependency(String service, String on, Optional<Condition> condition)
            implements ComposeEdit {
        @Override
        public String title() {
            return "Add dependency " + service + " → " + on;
        }
    }

    record SetCondition(String service, String on, Condition condition) implements ComposeEdit {
        @Override
        public String title() {
            return "Make " + service + " wait for " + on;
        }
    }

    record RemoveDependency(String service, String on) implements ComposeEdit {
        @Override
        public String title() {
            return "Remove dependency " + service + " → " + on;
        }
    }

    record SetEnvironment(String service, String key, String value) implements ComposeEdit {
        @Override
        public String title() {
            return "Set " + key + " of " + service;
        }
    }

    record RemoveEnvironment(String service, String key) implements ComposeEdit {
        @Override
        public String title() {
            return "Remove " + key + " of " + service;
        }
    }

    /** Puts a service on a network; one without networks of its own is on {@code default} now. */
    record JoinNetwork(String service, String network, boolean keepDefault) implements ComposeEdit {
        @Override
        public String title() {
            return "Put " + service + " on " + network;
        }
    }

    /** Mounts something in the short form, and declares it when it is a named volume. */
    record AddMount(String service, String mount) implements ComposeEdit {
        @Override
        public String title() {
            return "Mount " + mount + " in " + service;
        }
    }
}
