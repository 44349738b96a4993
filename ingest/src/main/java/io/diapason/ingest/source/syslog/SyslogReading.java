package io.diapason.ingest.source.syslog;

import io.diapason.ingest.source.Parsed;

/**
 * What was made of some messages.
 *
 * @param parsed what is for the log
 * @param passedOver how many are not alerts, by the declared policy
 */
public record SyslogReading(Parsed parsed, int passedOver) {}
