/**
 * Evaluates JSONata, and lets no expression run for long, grow without end, ask the clock or read
 * code from a body. Nothing outside of here knows the library.
 */
@NullMarked
package io.diapason.ingest.source.generic.jsonata;

import org.jspecify.annotations.NullMarked;
