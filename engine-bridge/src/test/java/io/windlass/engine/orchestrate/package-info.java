/** Tests that plan and run on the fake engine. */
@NullMarked
package io.windlass.engine.orchestrate;

import org.jspecify.annotations.NullMarked;
