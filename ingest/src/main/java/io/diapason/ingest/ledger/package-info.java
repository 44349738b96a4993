/**
 * The two sides of the ledger brought together: what the door made durable and what became of it.
 * Pure. Start at {@link io.diapason.ingest.ledger.Ledger}.
 */
@NullMarked
package io.diapason.ingest.ledger;

import org.jspecify.annotations.NullMarked;
