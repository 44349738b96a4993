/** What the models are told of an incident. Pure. Start at {@link Briefing}. */
@NullMarked
package io.diapason.correlation.advice;

import org.jspecify.annotations.NullMarked;
