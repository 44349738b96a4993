/**
 * PagerDuty Events API v2: alert events and change events become drafts. Pure; HTTP is not known
 * here. Start at {@link io.diapason.ingest.source.pagerduty.EnqueueParser}.
 */
@NullMarked
package io.diapason.ingest.source.pagerduty;

import org.jspecify.annotations.NullMarked;
