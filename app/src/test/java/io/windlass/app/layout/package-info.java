@NullMarked
package io.windlass.app.layout;

import org.jspecify.annotations.NullMarked;
