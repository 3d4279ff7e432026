/** Tests of packing and unpacking. */
@NullMarked
package io.windlass.engine.files;

import org.jspecify.annotations.NullMarked;
