package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import java.util.Optional;

/** How one attribute is written in the long form, whatever way it was written in the file. */
@FunctionalInterface
interface Kind {

    /** Empty when the attribute is left out, as zero and empty values mostly are. */
    Optional<Value> read(Value value, Place place, Findings findings);
}
