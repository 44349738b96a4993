/**
 * Advice on an incident: how soon somebody must work on it and whose it is. Pure rules and the
 * model's answer weighed against its own threshold live here; training, storage and Tribuo never
 * do. Start reading at {@link io.diapason.ml.advice.Adviser}.
 */
@NullMarked
package io.diapason.ml.advice;

import org.jspecify.annotations.NullMarked;
