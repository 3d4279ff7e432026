/**
 * What every command works with: the program's flags, the project, the engine, and its refusals.
 */
@NullMarked
package io.windlass.app.cli.session;

import org.jspecify.annotations.NullMarked;
