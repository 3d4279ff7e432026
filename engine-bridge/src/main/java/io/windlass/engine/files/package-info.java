/**
 * Files of this machine as tar streams, and tar streams as files, of which none leaves its root.
 */
@NullMarked
package io.windlass.engine.files;

import org.jspecify.annotations.NullMarked;
