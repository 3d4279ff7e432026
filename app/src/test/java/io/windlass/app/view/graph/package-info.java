@NullMarked
package io.windlass.app.view.graph;

import org.jspecify.annotations.NullMarked;
