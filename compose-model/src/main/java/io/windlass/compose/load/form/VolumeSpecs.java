package io.windlass.compose.load.form;

import io.windlass.compose.load.paths.GoPaths;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Volumes in short form: {@code [source:]target[:options]}. */
public final class VolumeSpecs {

    private static final Set<String> PROPAGATIONS =
            Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");
    private static final Set<String> SELINUX = Set.of("z", "Z");

    private VolumeSpecs() {}

    /** What is wrong with a volume, in words that follow its text. */
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1;

        Invalid(String what) {
            super(what, null, false, false);
        }
    }

    private record Parts(String source, String target, List<String> options) {}

    /** The target alone, not cleaned. */
    public static String target(String spec) throws Invalid {
        return parts(spec).target();
    }

    /** The long form. */
    public static Value.Fields expand(String spec, Origin origin) throws Invalid {
        Parts parts = parts(spec);
        SequencedMap<String, Value> volume = new LinkedHashMap<>();
        boolean bind = isFilePath(parts.source());
        volume.put("type", new Value.Text(bind ? "bind" : "volume", origin));
        if (!parts.source().isEmpty()) {
            volume.put("source", new Value.Text(parts.source(), origin));
        }
        volume.put("target", new Value.Text(GoPaths.clean(parts.target()), origin));
        SequencedMap<String, Value> bindOptions = new LinkedHashMap<>();
        SequencedMap<String, Value> volumeOptions = new LinkedHashMap<>();
        boolean noCopy = false;
        boolean readOnly = false;
        for (String option : parts.options()) {
            if (option.equals("ro") || option.equals("rw")) {
                readOnly = option.equals("ro");
            } else if (option.equals("nocopy")) {
                noCopy = true;
                volumeOptions.put("nocopy", new Value.Bool(true, origin));
            } else if (SELINUX.contains(option)) {
                bindOptions.put("selinux", new Value.Text(option, origin));
            } else if (PROPAGATIONS.contains(option)) {
                bindOptions.put("propagation", new Value.Text(option, origin));
            }
        }
        if (readOnly) {
            volume.put("read_only", new Value.Bool(true, origin));
        }
        if (bind) {
            bindOptions.put("create_host_path", new Value.Bool(true, origin));
        }
        if (bind || !bindOptions.isEmpty()) {
            volume.put("bind", new Value.Fields(bindOptions, origin));
        }
        if (noCopy || (!bind && spec.length() > 2)) {
            volume.put("volume", new Value.Fields(volumeOptions, origin));
        }
        return new Value.Fields(volume, origin);
    }

    private static Parts parts(String spec) throws Invalid {
        if (spec.isEmpty()) {
            throw new Invalid("it is empty");
        }
        if (spec.length() <= 2) {
            return new Parts("", spec, List.of());
        }
        List<String> sections = sections(spec);
        if (sections.stream().anyMatch(String::isEmpty)) {
            throw new Invalid("there is an empty section between colons");
        }
        return switch (sections.size()) {
            case 1 -> new Parts("", sections.get(0), List.of());
            case 2 -> new Parts(sections.get(0), sections.get(1), List.of());
            case 3 ->
                    new Parts(
                            sections.get(0),
                            sections.get(1),
                            List.of(sections.get(2).split(",", -1)));
            default -> throw new Invalid("there are too many colons");
        };
    }

    private static List<String> sections(String spec) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        int variables = 0;
        for (int i = 0; i < spec.length(); i++) {
            char c = spec.charAt(i);
            if (c == '$' && i + 1 < spec.length() && spec.charAt(i + 1) == '{') {
                variables++;
            } else if (c == '}' && variables > 0) {
                variables--;
            } else if (c == ':' && variables == 0 && !isDrive(section.toString())) {
                sections.add(section.toString());
                section.setLength(0);
                continue;
            }
            section.append(c);
        }
        sections.add(section.toString());
        return sections;
    }

    private static boolean isDrive(String text) {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    private static boolean isFilePath(String source) {
        if (source.isEmpty()) {
            return false;
        }
        char first = source.charAt(0);
        return first == '.'
                || first == '/'
                || first == '~'
                || source.startsWith("\\\\")
                || (source.length() > 1 && Character.isLetter(first) && source.charAt(1) == ':');
    }
}
