/**
 * Alertmanager's label matchers, as they stand in the filters of a query. Pure. Start at {@link
 * io.diapason.ingest.matcher.LabelMatcher}.
 */
@NullMarked
package io.diapason.ingest.matcher;

import org.jspecify.annotations.NullMarked;
