/** Tests of the shared controls, and what tests of views share. */
@NullMarked
package io.windlass.app.view.kit;

import org.jspecify.annotations.NullMarked;
