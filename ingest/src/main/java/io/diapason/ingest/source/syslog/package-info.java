/**
 * Syslog, RFC 5424 and RFC 3164, and what devices make of them. No library reads both with their
 * usual mistakes and is still kept, so the reading is done here. Start at {@link
 * io.diapason.ingest.source.syslog.SyslogSource}.
 */
@NullMarked
package io.diapason.ingest.source.syslog;

import org.jspecify.annotations.NullMarked;
