package io.windlass.engine.embedded.plan;

/** One thing that the launcher does. The codes and fields are those of {@code steps.def}. */
public sealed interface Step permits ProcessStep, DescriptorStep, MountStep, TreeStep, LimitStep {

    int code();

    /** What it does, to follow "could not": {@code change the root}. */
    String purpose();

    /** Writes the fields; not for use outside of this package. */
    void write(StepWriter to);
}
