/**
 * Site24x7's monitors, as a form or as JSON. Start at {@link
 * io.diapason.ingest.source.site24x7.Site24x7Source}.
 */
@NullMarked
package io.diapason.ingest.source.site24x7;

import org.jspecify.annotations.NullMarked;
