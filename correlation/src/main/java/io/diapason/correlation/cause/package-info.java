/**
 * What broke first and what changed: suspects with the parts of their scores. Pure. Start at {@link
 * CausePolicy}.
 */
@NullMarked
package io.diapason.correlation.cause;

import org.jspecify.annotations.NullMarked;
