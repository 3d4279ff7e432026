@NullMarked
package io.windlass.app.state;

import org.jspecify.annotations.NullMarked;
