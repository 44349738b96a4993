/**
 * Reads bodies of any shape into trees: JSON, JSON in a form, a form, several values in a row. No
 * knowledge of one source lives here. Start at {@link io.diapason.ingest.source.body.BodyReader}.
 */
@NullMarked
package io.diapason.ingest.source.body;

import org.jspecify.annotations.NullMarked;
