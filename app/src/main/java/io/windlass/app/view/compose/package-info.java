/** The Compose files of a project as text: edited, saved, with what is wrong at its place. */
@NullMarked
package io.windlass.app.view.compose;

import org.jspecify.annotations.NullMarked;
