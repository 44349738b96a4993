/**
 * The shell around the rules: reads a ticket, asks the policy, writes with compare-and-set, and
 * performs the intents. It holds no rules of its own. Start at {@link
 * io.diapason.ticketing.desk.TicketDesk}.
 */
@NullMarked
package io.diapason.ticketing.desk;

import org.jspecify.annotations.NullMarked;
