@NullMarked
package io.windlass.app.present;

import org.jspecify.annotations.NullMarked;
