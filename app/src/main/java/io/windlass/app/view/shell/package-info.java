/** The window around the views: toolbar, tabs, dock, status bar. */
@NullMarked
package io.windlass.app.view.shell;

import org.jspecify.annotations.NullMarked;
