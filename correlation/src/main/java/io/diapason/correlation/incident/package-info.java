/**
 * Which alerts are one happening. Pure rules over an {@link IncidentBook}; never a stream engine.
 * Start at {@link IncidentPolicy}.
 */
@NullMarked
package io.diapason.correlation.incident;

import org.jspecify.annotations.NullMarked;
