/**
 * What people did, kept for good: entries that are added and never changed, the chain that shows
 * that none is missing, and the port that keeps them. Nothing here decides what people may do.
 * Start at {@link io.diapason.ticketing.audit.AuditEntry}.
 */
@NullMarked
package io.diapason.ticketing.audit;

import org.jspecify.annotations.NullMarked;
