/**
 * Sentry's issues and metric alerts, from its integration platform and from the plugin that came
 * before it. Start at {@link io.diapason.ingest.source.sentry.SentrySource}.
 */
@NullMarked
package io.diapason.ingest.source.sentry;

import org.jspecify.annotations.NullMarked;
