/** What is wrong with the files of a project. */
@NullMarked
package io.windlass.app.view.problems;

import org.jspecify.annotations.NullMarked;
