package io.windlass.compose.load;

/**
 * How far loading goes; all but the last two are on unless a flag of the command line says
 * otherwise.
 *
 * @param interpolate fills in variables; off with {@code --no-interpolate}
 * @param normalize adds what is implied: names, the default network; off with {@code
 *     --no-normalize}
 * @param resolvePaths makes paths absolute; off with {@code --no-path-resolution}
 * @param resolveEnvironment reads env files into {@code environment}; off with {@code
 *     --no-env-resolution}
 * @param checkConsistency looks for dangling references and clashes; off with {@code
 *     --no-consistency}
 * @param allResources keeps networks, volumes, configs and secrets that no service uses
 * @param allEnvFiles reads env files of services that are not asked for, too: {@code config} fails
 *     when one of them is missing, {@code up} does not look
 */
public record LoadOptions(
        boolean interpolate,
        boolean normalize,
        boolean resolvePaths,
        boolean resolveEnvironment,
        boolean checkConsistency,
        boolean allResources,
        boolean allEnvFiles) {

    private static final LoadOptions STANDARD =
            new LoadOptions(true, true, true, true, true, false, false);

    /** What {@code up} needs. */
    public static LoadOptions standard() {
        return STANDARD;
    }

    public LoadOptions withInterpolate(boolean on) {
        return new LoadOptions(
                on,
                normalize,
                resolvePaths,
                resolveEnvironment,
                checkConsistency,
                allResources,
                allEnvFiles);
    }

    public LoadOptions withNormalize(boolean on) {
        return new LoadOptions(
                interpolate,
                on,
                resolvePaths,
                resolveEnvironment,
                checkConsistency,
                allResources,
                allEnvFiles);
    }

    public LoadOptions withResolvePaths(boolean on) {
        return new LoadOptions(
                interpolate,
                normalize,
                on,
                resolveEnvironment,
                checkConsistency,
                allResources,
                allEnvFiles);
    }

    public LoadOptions withResolveEnvironment(boolean on) {
        return new LoadOptions(
                interpolate,
                normalize,
                resolvePaths,
                on,
                checkConsistency,
                allResources,
                allEnvFiles);
    }

    public LoadOptions withCheckConsistency(boolean on) {
        return new LoadOptions(
                interpolate,
                normalize,
                resolvePaths,
                resolveEnvironment,
                on,
                allResources,
                allEnvFiles);
    }

    public LoadOptions withAllResources(boolean on) {
        return new LoadOptions(
                interpolate,
                normalize,
                resolvePaths,
                resolveEnvironment,
                checkConsistency,
                on,
                allEnvFiles);
    }

    public LoadOptions withAllEnvFiles(boolean on) {
        return new LoadOptions(
                interpolate,
                normalize,
                resolvePaths,
                resolveEnvironment,
                checkConsistency,
                allResources,
                on);
    }
}
