/**
 * All sources that this build knows, in one list. The only room that knows every source. Start at
 * {@link io.diapason.ingest.source.catalogue.KnownSources}.
 */
@NullMarked
package io.diapason.ingest.source.catalogue;

import org.jspecify.annotations.NullMarked;
