/**
 * The doors of syslog: a socket for datagrams and one for connections. Start at {@link
 * io.diapason.ingest.vertx.syslog.SyslogDoor}.
 */
@NullMarked
package io.diapason.ingest.vertx.syslog;

import org.jspecify.annotations.NullMarked;
