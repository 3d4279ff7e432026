/** What is kept from one run of the program to the next, in the person's own folders. */
@NullMarked
package io.windlass.app.session;

import org.jspecify.annotations.NullMarked;
