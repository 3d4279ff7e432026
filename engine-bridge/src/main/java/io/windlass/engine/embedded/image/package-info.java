/** Images on disk: imported from archives, unpacked into shared layers. */
@NullMarked
package io.windlass.engine.embedded.image;

import org.jspecify.annotations.NullMarked;
