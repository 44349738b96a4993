/**
 * Reads published data sets as known streams. The sets themselves are not part of this repository.
 */
@NullMarked
package io.diapason.deploy.bench.correlation.published;

import org.jspecify.annotations.NullMarked;
