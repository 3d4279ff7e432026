/** The small parts that every view is made of: icons, chips, buttons, themes. */
@NullMarked
package io.windlass.app.view.kit;

import org.jspecify.annotations.NullMarked;
