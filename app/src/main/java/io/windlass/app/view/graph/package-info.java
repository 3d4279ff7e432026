/** The services of a project and their dependencies as a graph. */
@NullMarked
package io.windlass.app.view.graph;

import org.jspecify.annotations.NullMarked;
