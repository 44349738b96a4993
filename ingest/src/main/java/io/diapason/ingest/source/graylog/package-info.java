/**
 * Graylog's HTTP notifications: events of today's versions, and the alarm callbacks of version 2.
 */
@NullMarked
package io.diapason.ingest.source.graylog;

import org.jspecify.annotations.NullMarked;
