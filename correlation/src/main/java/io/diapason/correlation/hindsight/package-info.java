/**
 * Looks back upon what broke and explains it by the fewest faults: which CI broke first, when, and
 * what followed from it. Knows the estate and nothing of incidents but their ids.
 */
@NullMarked
package io.diapason.correlation.hindsight;

import org.jspecify.annotations.NullMarked;
