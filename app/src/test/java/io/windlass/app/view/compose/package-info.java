@NullMarked
package io.windlass.app.view.compose;

import org.jspecify.annotations.NullMarked;
