/** The list of projects: at home and in the navigation. */
@NullMarked
package io.windlass.app.view.projects;

import org.jspecify.annotations.NullMarked;
