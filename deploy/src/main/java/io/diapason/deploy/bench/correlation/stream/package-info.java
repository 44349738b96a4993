/**
 * Streams of alerts whose truth is known: which alert belongs to which happening, and what brought
 * it about. Start at {@link KnownStream}.
 */
@NullMarked
package io.diapason.deploy.bench.correlation.stream;

import org.jspecify.annotations.NullMarked;
