/** Where the services of a project lie when their dependencies are drawn from left to right. */
@NullMarked
package io.windlass.app.layout;

import org.jspecify.annotations.NullMarked;
