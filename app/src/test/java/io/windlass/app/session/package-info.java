@NullMarked
package io.windlass.app.session;

import org.jspecify.annotations.NullMarked;
