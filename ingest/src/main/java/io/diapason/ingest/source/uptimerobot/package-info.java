/** UptimeRobot's webhooks, as JSON, as a form or in the address. */
@NullMarked
package io.diapason.ingest.source.uptimerobot;

import org.jspecify.annotations.NullMarked;
