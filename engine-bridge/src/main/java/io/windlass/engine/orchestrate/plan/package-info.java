/** Plans: pure functions from a project and what the engine has to the steps in between. */
@NullMarked
package io.windlass.engine.orchestrate.plan;

import org.jspecify.annotations.NullMarked;
