@NullMarked
package io.windlass.app.document;

import org.jspecify.annotations.NullMarked;
