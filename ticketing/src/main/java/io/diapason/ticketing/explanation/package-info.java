/**
 * Why incidents are what they are, for people who ask: what was written down at each decision is
 * gathered and put into words. It judges nothing. Start at {@link
 * io.diapason.ticketing.explanation.ExplanationDesk}.
 */
@NullMarked
package io.diapason.ticketing.explanation;

import org.jspecify.annotations.NullMarked;
