/** What a person can ask for, as values, and their execution off the screen's thread. */
@NullMarked
package io.windlass.app.command;

import org.jspecify.annotations.NullMarked;
