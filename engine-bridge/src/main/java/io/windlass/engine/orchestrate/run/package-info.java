/** Runs plans: in parallel along their edges, waiting for events, able to stop at any moment. */
@NullMarked
package io.windlass.engine.orchestrate.run;

import org.jspecify.annotations.NullMarked;
