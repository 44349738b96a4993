/**
 * Telling people by mail, and reading their answers, with the library Angus Mail. Start at {@link
 * io.diapason.ticketing.notify.mail.SmtpNotifier}.
 */
@NullMarked
package io.diapason.ticketing.notify.mail;

import org.jspecify.annotations.NullMarked;
