/**
 * Events of Flux's notification controller: an error is an alert that the next success of the same
 * object ends, and a success with a revision is a change.
 */
@NullMarked
package io.diapason.ingest.source.flux;

import org.jspecify.annotations.NullMarked;
