/** The files of projects: which ones were opened, reading them, and noticing that they changed. */
@NullMarked
package io.windlass.app.files;

import org.jspecify.annotations.NullMarked;
