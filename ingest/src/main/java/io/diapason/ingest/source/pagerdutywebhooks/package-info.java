/**
 * What PagerDuty says of its incidents, in all three generations of its webhooks. Its Events API,
 * which is another thing, has a package of its own. Start at {@link
 * io.diapason.ingest.source.pagerdutywebhooks.PagerDutyWebhooksSource}.
 */
@NullMarked
package io.diapason.ingest.source.pagerdutywebhooks;

import org.jspecify.annotations.NullMarked;
