/** Tests of edits: what changes, and that nothing else does. */
@NullMarked
package io.windlass.compose.edit;

import org.jspecify.annotations.NullMarked;
