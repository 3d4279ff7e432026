/** What the engine has of a project, taken in with few calls. */
@NullMarked
package io.windlass.engine.orchestrate.observe;

import org.jspecify.annotations.NullMarked;
