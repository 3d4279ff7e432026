/** What the application knows, as one immutable value, and the pure function that renews it. */
@NullMarked
package io.windlass.app.state;

import org.jspecify.annotations.NullMarked;
