package io.windlass.compose.problem;

import java.util.Optional;

/** A small change to a file, told by what it is meant to do at a place. */
public sealed interface Remedy {

    /** Puts one text for another, at its first place in the key or value that begins here. */
    record Word(String from, String to) implements Remedy {}

    /** Puts other YAML, on one line, for the value. */
    record Rewritten(String yaml) implements Remedy {}

    /** Makes a text of the key or value by quotes. */
    record Quoted() implements Remedy {}

    /** Takes the entry away, and what it was the only part of. */
    record Removed() implements Remedy {}

    /**
     * Adds an entry to a section at the top.
     *
     * @param yaml what it says, on one line; absent for nothing
     */
    record Declared(String section, String name, Optional<String> yaml) implements Remedy {}

    /** Renames a service with all references to it. */
    record Renamed(String service, String to) implements Remedy {}

    /** Lets a service or env file be absent. */
    record NotRequired() implements Remedy {}

    /** Puts a word in front of the others of a list. */
    record InFront(String item) implements Remedy {}

    /** Lets a shell run the command. */
    record ByShell() implements Remedy {}
}
