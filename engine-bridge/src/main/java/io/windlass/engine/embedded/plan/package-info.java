/** What the launcher is to do, as typed steps, and their encoding; pure. */
@NullMarked
package io.windlass.engine.embedded.plan;

import org.jspecify.annotations.NullMarked;
