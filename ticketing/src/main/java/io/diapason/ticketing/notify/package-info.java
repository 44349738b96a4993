/**
 * Telling people: the port and its double in memory. It never decides whom or when; the ticket's
 * intents do. Start at {@link io.diapason.ticketing.notify.Notifier}.
 */
@NullMarked
package io.diapason.ticketing.notify;

import org.jspecify.annotations.NullMarked;
