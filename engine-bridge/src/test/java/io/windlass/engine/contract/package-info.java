/** What every implementation of {@code engine.api} has to do, as tests. */
@NullMarked
package io.windlass.engine.contract;

import org.jspecify.annotations.NullMarked;
