package io.windlass.engine.docker;

import com.github.dockerjava.api.command.RemoveImageCmd;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.BuildSpec;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Images;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import io.windlass.engine.docker.build.Builder;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.client.DockerProblems;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Call;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.json.ResourceReader;
import io.windlass.engine.docker.json.UsageReader;
import io.windlass.engine.docker.stream.JsonLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The images of a Docker engine. */
final class DockerImages implements Images {

    private final EngineLink link;
    private final RegistryAuth auth;
    private final boolean wantsBuildKit;

    /**
     * @param wantsBuildKit whether images are to be built by BuildKit where the engine has it
     */
    DockerImages(EngineLink link, RegistryAuth auth, boolean wantsBuildKit) {
        this.link = link;
        this.auth = auth;
        this.wantsBuildKit = wantsBuildKit;
    }

    @Override
    public Optional<Image> inspect(String reference) throws EngineException, InterruptedException {
        return link.api()
                .find(ApiPath.of("images", reference, "json"), "inspect image " + reference)
                .map(ResourceReader::image);
    }

    /** A list tells neither platforms nor ports, so each image is looked at. */
    @Override
    public List<Image> list() throws EngineException, InterruptedException {
        List<Image> images = new ArrayList<>();
        ApiPath path = ApiPath.of("images", "json");
        for (String id : ResourceReader.imageIds(link.api().get(path, "list images"))) {
            inspect(id).ifPresent(images::add);
        }
        return images;
    }

    @Override
    public void pull(
            String reference, Optional<String> platform, Consumer<TransferProgress> progress)
            throws EngineException, InterruptedException {
        Api api = link.api();
        ImageName image = ImageName.of(reference);
        String purpose = "fetch image " + reference;
        ApiPath path =
                ApiPath.of("images", "create")
                        .with("fromImage", image.name())
                        .with("tag", image.tag())
                        .with("platform", platform);
        Call call = Call.of("POST", api.path(path));
        Optional<String> header = auth.header(image.registry());
        if (header.isPresent()) {
            call = call.with(Map.of("X-Registry-Auth", header.get()));
        }
        PullProgress sum = new PullProgress();
        // A registry may take its time before the first line, and the caller can interrupt it.
        try (Answer answer = api.open(call, Limits.none(), purpose)) {
            JsonLines.read(answer.body(), line -> sum.line(line).ifPresent(progress));
        } catch (IOException failure) {
            throw api.broken(failure, purpose);
        } catch (EngineException refused) {
            throw pullProblem(reference, refused);
        }
        if (sum.error().isPresent()) {
            throw new EngineException(DockerProblems.pullRefused(reference, sum.error().get()));
        }
    }

    private static EngineException pullProblem(String reference, EngineException refused) {
        Optional<String> detail = refused.problem().detail();
        return refused.problem().code() == Code.ENGINE_ERROR && detail.isPresent()
                ? new EngineException(DockerProblems.pullRefused(reference, detail.get()), refused)
                : refused;
    }

    @Override
    public String build(BuildSpec spec, Consumer<String> output)
            throws EngineException, InterruptedException {
        return new ImageBuild(link.api(), spec, builder())
                .run(auth.headerForBuild(auth.registries()), output);
    }

    private Builder builder() {
        return wantsBuildKit && link.session().capabilities().buildKit()
                ? Builder.BUILDKIT
                : Builder.CLASSIC;
    }

    @Override
    public void tag(String image, String reference) throws EngineException, InterruptedException {
        ImageName name = ImageName.of(reference);
        link.api()
                .typed(
                        Api.CHANGE,
                        "tag image " + image,
                        docker -> docker.tagImageCmd(image, name.name(), name.tag()).exec());
    }

    @Override
    public void remove(String reference, boolean force)
            throws EngineException, InterruptedException {
        link.api()
                .typed(
                        Api.CHANGE,
                        "remove image " + reference,
                        docker -> {
                            RemoveImageCmd command = docker.removeImageCmd(reference);
                            return command.withForce(force).exec();
                        });
    }

    @Override
    public List<Layer> history(String reference) throws EngineException, InterruptedException {
        return UsageReader.layers(
                link.api()
                        .get(
                                ApiPath.of("images", reference, "history"),
                                "tell the history of image " + reference));
    }

    @Override
    public Pruned prune(PruneFilter filter) throws EngineException, InterruptedException {
        return Pruning.images(link.api(), filter);
    }
}
