/** The link to a container engine: finding one, holding on to it, and coming back to it. */
@NullMarked
package io.windlass.app.link;

import org.jspecify.annotations.NullMarked;
