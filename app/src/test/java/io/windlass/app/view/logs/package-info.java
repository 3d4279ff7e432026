@NullMarked
package io.windlass.app.view.logs;

import org.jspecify.annotations.NullMarked;
