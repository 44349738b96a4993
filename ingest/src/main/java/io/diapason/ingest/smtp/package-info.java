/**
 * The door for mail (RFC 5321), with the library SubEthaSMTP. Start at {@link
 * io.diapason.ingest.smtp.SmtpDoor}.
 */
@NullMarked
package io.diapason.ingest.smtp;

import org.jspecify.annotations.NullMarked;
