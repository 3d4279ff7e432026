package io.windlass.compose.edit;

import io.windlass.compose.model.Dependency.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What a person wants changed in a Compose file, as a value. */
public sealed interface ComposeEdit {

    /** What the undo list calls it. */
    String title();

    /** Edits of any place. */
    sealed interface OfPlace extends ComposeEdit {}

    /** Edits by which something named comes, goes or is called otherwise. */
    sealed interface OfName extends ComposeEdit {}

    /** Edits of what a service is told. */
    sealed interface OfSetting extends ComposeEdit {}

    /** Edits of the networks, mounts and ports that a service has. */
    sealed interface OfUse extends ComposeEdit {}

    /** Writes a value, where one is or as a new key. */
    record SetValue(ModelPath path, Fragment value) implements OfPlace {
        @Override
        public String title() {
            return "Set " + path;
        }
    }

    /** Adds an item to a list, which is made when it is not there. */
    record AddItem(ModelPath list, Fragment item) implements OfPlace {
        @Override
        public String title() {
            return "Add to " + list;
        }
    }

    record RemoveValue(ModelPath path) implements OfPlace {
        @Override
        public String title() {
            return "Remove " + path;
        }
    }

    record AddService(String name, Fragment.Fields body) implements OfName {
        @Override
        public String title() {
            return "Add service " + name;
        }
    }

    /** Adds a service as it is written elsewhere. */
    record PasteService(String name, Fragment.Block block) implements OfName {
        @Override
        public String title() {
            return "Paste service " + name;
        }
    }

    /** Takes it away, and every reference to it. */
    record RemoveService(String name) implements OfName {
        @Override
        public String title() {
            return "Remove service " + name;
        }
    }

    /** Renames it and every reference to it in this file. */
    record RenameService(String from, String to) implements OfName {
        @Override
        public String title() {
            return "Rename " + from + " to " + to;
        }
    }

    /**
     * A copy with its comments, without its container name and with free host ports.
     *
     * @param ports the host port that the copy gets for one of the original; others get the next
     *     one that is free in the file
     */
    record DuplicateService(String name, String copy, Map<String, String> ports) implements OfName {
        public DuplicateService {
            ports = Map.copyOf(ports);
        }

        public DuplicateService(String name, String copy) {
            this(name, copy, Map.of());
        }

        @Override
        public String title() {
            return "Duplicate " + name;
        }
    }

    /** An absent condition is the short form's: started. */
    record AddDependency(String service, String on, Optional<Condition> condition)
            implements OfSetting {
        @Override
        public String title() {
            return "Add dependency " + service + " → " + on;
        }
    }

    record SetCondition(String service, String on, Condition condition) implements OfSetting {
        @Override
        public String title() {
            return "Make " + service + " wait for " + on;
        }
    }

    record RemoveDependency(String service, String on) implements OfSetting {
        @Override
        public String title() {
            return "Remove dependency " + service + " → " + on;
        }
    }

    record SetEnvironment(String service, String key, String value) implements OfSetting {
        @Override
        public String title() {
            return "Set " + key + " of " + service;
        }
    }

    record RemoveEnvironment(String service, String key) implements OfSetting {
        @Override
        public String title() {
            return "Remove " + key + " of " + service;
        }
    }

    /** Puts a service on a network; one without networks of its own is on {@code default} now. */
    record JoinNetwork(String service, String network, boolean keepDefault) implements OfUse {
        @Override
        public String title() {
            return "Put " + service + " on " + network;
        }
    }

    /** Mounts something in the short form, and declares it when it is a named volume. */
    record AddMount(String service, String mount) implements OfUse {
        @Override
        public String title() {
            return "Mount " + mount + " in " + service;
        }
    }

    /** Several edits, one after the other, as one. */
    record Together(String title, List<ComposeEdit> edits) implements ComposeEdit {
        public Together {
            edits = List.copyOf(edits);
        }
    }

    /** Sets several variables at once, as when lines are pasted. */
    record SetVariables(String service, SequencedMap<String, String> values) implements OfSetting {
        public SetVariables {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }

        @Override
        public String title() {
            return "Set " + String.join(", ", values.keySet()) + " of " + service;
        }
    }

    /** Gives a service a health check, which it must not have yet. */
    record AddHealthcheck(String service, Fragment.Fields check) implements OfSetting {
        @Override
        public String title() {
            return "Add a health check to " + service;
        }
    }

    /** A top-level section that services refer to by name. */
    enum Section {
        VOLUMES,
        NETWORKS,
        SECRETS,
        CONFIGS;

        /** The key of the section. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What one entry is called. */
        public String word() {
            return key().substring(0, key().length() - 1);
        }
    }

    /** Declares a volume, network, secret or config; an empty body is a bare key. */
    record Declare(Section section, String name, Fragment.Fields body) implements OfName {
        @Override
        public String title() {
            return "Add " + section.word() + " " + name;
        }
    }

    /** Renames a volume, network, secret or config, and every reference to it in this file. */
    record RenameResource(Section section, String from, String to) implements OfName {
        @Override
        public String title() {
            return "Rename " + section.word() + " " + from + " to " + to;
        }
    }

    record Publish(String service, PublishedPort port) implements OfUse {
        @Override
        public String title() {
            return "Publish " + port + " of " + service;
        }
    }

    record Unpublish(String service, PublishedPort port) implements OfUse {
        @Override
        public String title() {
            return "Unpublish " + port + " of " + service;
        }
    }

    /** Publishes another port in the place of one, in the form that it has. */
    record Republish(String service, PublishedPort from, PublishedPort to) implements OfUse {
        @Override
        public String title() {
            return "Publish " + to + " in place of " + from;
        }
    }

    record PutInProfile(List<String> services, String profile) implements OfSetting {
        public PutInProfile {
            services = List.copyOf(services);
        }

        @Override
        public String title() {
            return "Put " + String.join(", ", services) + " in profile " + profile;
        }
    }

    record TakeOutOfProfile(List<String> services, String profile) implements OfSetting {
        public TakeOutOfProfile {
            services = List.copyOf(services);
        }

        @Override
        public String title() {
            return "Take " + String.join(", ", services) + " out of profile " + profile;
        }
    }

    record LeaveNetwork(String service, String network) implements OfUse {
        @Override
        public String title() {
            return "Take " + service + " off " + network;
        }
    }

    /** Takes away what is mounted at a path in the container. */
    record RemoveMount(String service, String target) implements OfUse {
        @Override
        public String title() {
            return "Unmount " + target + " in " + service;
        }
    }
}
