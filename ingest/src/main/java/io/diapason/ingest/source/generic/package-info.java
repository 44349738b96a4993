/**
 * Any system that posts JSON and that nobody wrote a source for: an operator declares, in JSONata,
 * where in its bodies the alerts are and what their fields mean. Start at {@link
 * io.diapason.ingest.source.generic.GenericMapping}.
 */
@NullMarked
package io.diapason.ingest.source.generic;

import org.jspecify.annotations.NullMarked;
