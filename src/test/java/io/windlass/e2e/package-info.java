/** The program as a person meets it: real windows, real files, a real engine. */
@NullMarked
package io.windlass.e2e;

import org.jspecify.annotations.NullMarked;
