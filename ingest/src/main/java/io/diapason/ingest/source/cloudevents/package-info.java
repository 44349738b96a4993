/**
 * CloudEvents 1.0 over HTTP: structured, binary and in batches. Data in the shape of a known source
 * is read by that source; anything else is an alert by what the event says of itself.
 */
@NullMarked
package io.diapason.ingest.source.cloudevents;

import org.jspecify.annotations.NullMarked;
