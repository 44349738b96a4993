/**
 * What Datadog's webhooks post: templates of which people choose the fields and their names. Start
 * at {@link io.diapason.ingest.source.datadog.DatadogSource}.
 */
@NullMarked
package io.diapason.ingest.source.datadog;

import org.jspecify.annotations.NullMarked;
