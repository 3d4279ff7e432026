/** The ports of a project. */
@NullMarked
package io.windlass.app.view.ports;

import org.jspecify.annotations.NullMarked;
