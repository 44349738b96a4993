/**
 * What every embedded part is, and what it needs to start: ports, a way to say why it cannot, a way
 * to show progress. No part itself lives here. Start reading at {@link EmbeddedPart}.
 */
@NullMarked
package io.diapason.deploy.embedded.part;

import org.jspecify.annotations.NullMarked;
