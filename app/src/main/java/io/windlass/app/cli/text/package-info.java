/** How things are written for people and for programs: tables, amounts, states, templates. */
@NullMarked
package io.windlass.app.cli.text;

import org.jspecify.annotations.NullMarked;
