/** What became of every event, in totals. Pure. Start at {@link LedgerTotals}. */
@NullMarked
package io.diapason.correlation.ledger;

import org.jspecify.annotations.NullMarked;
