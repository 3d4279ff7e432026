@NullMarked
package io.windlass.app.narrate;

import org.jspecify.annotations.NullMarked;
