/** What is sent to an engine to build an image from: a folder, less what is to be left out. */
@NullMarked
package io.windlass.engine.docker.build;

import org.jspecify.annotations.NullMarked;
