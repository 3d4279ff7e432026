/** What this machine and this user can do for containers, and why not. */
@NullMarked
package io.windlass.engine.embedded.host;

import org.jspecify.annotations.NullMarked;
