/**
 * Texts of Compose files made ready to be drawn: words in their roles, findings in their ranges.
 */
@NullMarked
package io.windlass.app.source;

import org.jspecify.annotations.NullMarked;
