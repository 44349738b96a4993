/**
 * Why an alert is quiet: silences, maintenance windows and inhibition, as verdicts with their rule
 * and evidence. Pure rules, no stream engine. Start at {@link SuppressionPolicy}.
 */
@NullMarked
package io.diapason.correlation.suppression;

import org.jspecify.annotations.NullMarked;
