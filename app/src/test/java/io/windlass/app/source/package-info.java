@NullMarked
package io.windlass.app.source;

import org.jspecify.annotations.NullMarked;
