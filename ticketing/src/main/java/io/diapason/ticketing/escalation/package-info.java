/**
 * Who is called, in what order and after how long, while nobody takes notice. Policies are copied
 * into what they escalate; nothing here asks what time it is or calls anybody. Start at {@link
 * io.diapason.ticketing.escalation.EscalationRules}.
 */
@NullMarked
package io.diapason.ticketing.escalation;

import org.jspecify.annotations.NullMarked;
