/**
 * Icinga 2: notification scripts, the event stream of its API, and Icinga Notifications. Start at
 * {@link io.diapason.ingest.source.icinga2.Icinga2Source}.
 */
@NullMarked
package io.diapason.ingest.source.icinga2;

import org.jspecify.annotations.NullMarked;
