package io.windlass.app.cli.command;

import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.spec.Nearest;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.observe.Parallel;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/** The containers that a command is about. */
final class Containers {

    private Containers() {}

    /** The project in full, in which the named services have to exist where its files are known. */
    static Subject subject(Session session, List<String> services) throws Refused {
        Subject subject = session.subject(List.of());
        if (subject.model().isPresent()) {
            ComposeProject model = subject.model().get();
            for (String service : services) {
                if (!model.services().containsKey(service)
                        && !model.disabled().containsKey(service)) {
                    throw Session.noSuchService(service, model);
                }
            }
        }
        return subject;
    }

    /** Containers of the services; those of {@code run} are left out. */
    static List<Container> members(Session session, Subject subject, List<String> services)
            throws EngineException, InterruptedException, Refused {
        return Members.of(session.engine(), subject.name(), services).stream()
                .filter(container -> known(subject, container))
                .toList();
    }

    static List<Container> running(Session session, Subject subject, List<String> services)
            throws EngineException, InterruptedException, Refused {
        return members(session, subject, services).stream().filter(Container::running).toList();
    }

    /** One inspection of each, all at once; one that went away meanwhile is left out. */
    static List<ContainerDetails> details(Engine engine, List<Container> containers)
            throws EngineException, InterruptedException {
        List<Callable<Optional<ContainerDetails>>> looks = new ArrayList<>();
        containers.forEach(
                container -> looks.add(() -> engine.containers().inspect(container.id())));
        List<ContainerDetails> details = new ArrayList<>();
        Parallel.all(looks).forEach(found -> found.ifPresent(details::add));
        return details;
    }

    /** Refuses a project that has no container. */
    static void demandAny(Session session, Subject subject)
            throws EngineException, InterruptedException, Refused {
        if (Members.of(session.engine(), subject.name(), List.of()).isEmpty()) {
            throw Refused.because(
                    Problem.of(
                            Code.NOT_FOUND,
                            "no container found for project \"" + subject.name() + "\""));
        }
    }

    /** The running container of a service with this number; the lowest where none is given. */
    static Container one(Session session, String service, OptionalInt number)
            throws EngineException, InterruptedException, Refused {
        Subject subject = session.subject(List.of());
        List<Container> running =
                Members.all(session.engine(), subject.name()).stream()
                        .filter(container -> Members.service(container).equals(service))
                        .filter(Container::running)
                        .sorted(
                                Comparator.comparing(Members::oneOff)
                                        .thenComparingInt(Members::number))
                        .toList();
        return running.stream()
                .filter(container ->
                        number.isEmpty() || Members.number(container) == number.getAsInt())
                .findFirst()
                .orElseThrow(() -> notRunning(service, number));
    }

    /** Names the nearest service where the file has none of this name. */
    static void checkService(Session session, String service) throws Refused {
        Subject subject = session.subject(List.of());
        if (subject.model().isPresent()) {
            ComposeProject model = subject.model().get();
            List<String> names = new ArrayList<>(model.services().keySet());
            names.addAll(model.disabled().keySet());
            if (!names.contains(service)) {
                throw Refused.because(
                        Problem.of(
                                Code.NOT_FOUND,
                                "service \""
                                        + service
                                        + "\" is not running"
                                        + Nearest.to(service, names)
                                                .map(near -> "; did you mean " + near + "?")
                                                .orElse("")));
            }
        }
    }

    static Refused notRunning(String service, OptionalInt number) {
        String which = number.isEmpty() ? "" : " container #" + number.getAsInt();
        return Refused.because(
                Problem.of(Code.NOT_FOUND, "service \"" + service + "\" is not running" + which));
    }

    /** With files, containers of services that are no longer in them do not count. */
    private static boolean known(Subject subject, Container container) {
        return subject.model()
                .map(model ->
                        model.services().containsKey(Members.service(container))
                                || model.disabled().containsKey(Members.service(container)))
                .orElse(true);
    }
}
