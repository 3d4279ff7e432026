/** What a container may see and do, made into plans; pure. */
@NullMarked
package io.windlass.engine.embedded.sandbox;

import org.jspecify.annotations.NullMarked;
