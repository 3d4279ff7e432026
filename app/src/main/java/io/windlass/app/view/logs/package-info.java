/** The log pane: lines and their columns, search, levels, services, selection and copy. */
@NullMarked
package io.windlass.app.view.logs;

import org.jspecify.annotations.NullMarked;
