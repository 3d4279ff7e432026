/** One class for each attribute of a service, named after it. */
@NullMarked
package io.windlass.compose.attribute.service;

import org.jspecify.annotations.NullMarked;
