/** Tests of edits from the command line. */
@NullMarked
package io.windlass.app.cli.edit;

import org.jspecify.annotations.NullMarked;
