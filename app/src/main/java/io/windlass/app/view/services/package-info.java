/** The services of a project as a table, and one of them in detail. */
@NullMarked
package io.windlass.app.view.services;

import org.jspecify.annotations.NullMarked;
