/** What the screen says about the state, in words and shapes; pure functions without a toolkit. */
@NullMarked
package io.windlass.app.present;

import org.jspecify.annotations.NullMarked;
