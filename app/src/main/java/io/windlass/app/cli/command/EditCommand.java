package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.args.UsageException;
import io.windlass.app.cli.edit.EditFlags;
import io.windlass.app.cli.edit.EditRun;
import io.windlass.app.cli.edit.EditVerb;
import io.windlass.app.cli.edit.EditVerbs;
import io.windlass.app.cli.edit.EditWords;
import io.windlass.app.cli.edit.Wish;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.edit.project.ProjectText;
import io.windlass.compose.load.LoadOptions;
import io.windlass.compose.spec.Nearest;
import java.nio.file.Path;
import java.util.List;

/** Changes Compose files, and nothing in them but what has to change. */
final class EditCommand implements CliCommand {

    private static final String DESCRIPTION =
            """
            A value is changed in the file that defines it, a new one goes into the file
            that --into names. Nothing else in the files changes; what cannot be done
            without that is refused. With --dry-run the changes are shown as a diff.

            PATH is written services.web.environment.KEY; items of lists by position or
            by what they say, services.web.ports[0], services.web.cap_add[NET_ADMIN]; a
            key with a dot in it in double quotes.

            Verbs:
            """;

    private final List<EditVerb> verbs = EditVerbs.all();

    @Override
    public Syntax syntax() {
        StringBuilder text = new StringBuilder(DESCRIPTION);
        for (EditVerb verb : verbs) {
            String head = "  " + verb.name() + " " + verb.operands();
            text.append(head)
                    .append(" ".repeat(Math.max(2, 40 - head.length())))
                    .append(verb.summary())
                    .append('\n');
        }
        return Syntax.of(
                        "edit",
                        "VERB ARG...",
                        "Change the Compose file, and nothing else in it",
                        EditFlags.all().toArray(io.windlass.app.cli.args.Flag[]::new))
                .describe(text.toString().stripTrailing())
                .operands(1, Integer.MAX_VALUE);
    }

    @Override
    public int run(Session session) throws Refused {
        Given given = session.given();
        String name = given.operands().getFirst();
        EditVerb verb =
                verbs.stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(name));
        List<String> operands = given.operands().subList(1, given.operands().size());
        if (operands.size() < verb.least() || operands.size() > verb.most()) {
            throw Refused.usage(
                    "edit " + name + " is written: edit " + name + " " + verb.operands());
        }
        ProjectText project = ProjectText.saved(session.request(List.of(), LoadOptions.standard()));
        Path folder = session.settings().workingDir();
        try {
            Wish wish = verb.making().make(new EditWords(operands, given, project, folder));
            new EditRun(session, project).run(wish);
            return 0;
        } catch (UsageException mistake) {
            throw Refused.usage(mistake);
        }
    }

    private Refused unknown(String name) {
        return Refused.usage(
                "unknown edit: \""
                        + name
                        + "\""
                        + Nearest.to(name, verbs.stream().map(EditVerb::name).toList())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
    }
}
