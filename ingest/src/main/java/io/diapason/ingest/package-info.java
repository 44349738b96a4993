/**
 * The door of the house: what monitoring systems push is understood, stamped once and made durable
 * here. Nothing is correlated here and no other room is known. Start reading at {@link
 * io.diapason.ingest.admission.Door}.
 */
@NullMarked
package io.diapason.ingest;

import org.jspecify.annotations.NullMarked;
