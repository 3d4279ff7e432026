@NullMarked
package io.windlass.app.files;

import org.jspecify.annotations.NullMarked;
