@NullMarked
package io.windlass.app.link;

import org.jspecify.annotations.NullMarked;
