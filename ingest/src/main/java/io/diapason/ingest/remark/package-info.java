/**
 * What people and tools add to an alert that its source did not say: notes, tags, details, other
 * words. The engine does not judge by it. Start at {@link io.diapason.ingest.remark.Remark}.
 */
@NullMarked
package io.diapason.ingest.remark;

import org.jspecify.annotations.NullMarked;
