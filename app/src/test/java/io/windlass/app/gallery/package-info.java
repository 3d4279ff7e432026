/** States to look at: made by hand for tests and for the gallery, never shipped. */
@NullMarked
package io.windlass.app.gallery;

import org.jspecify.annotations.NullMarked;
