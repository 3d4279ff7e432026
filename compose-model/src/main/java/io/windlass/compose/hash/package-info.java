/** The hash by which the reference, and so we, know a service, network or volume that changed. */
@NullMarked
package io.windlass.compose.hash;

import org.jspecify.annotations.NullMarked;
