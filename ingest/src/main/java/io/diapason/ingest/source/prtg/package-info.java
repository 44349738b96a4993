/**
 * PRTG Network Monitor: the HTTP action of its notification templates. Start at {@link
 * io.diapason.ingest.source.prtg.PrtgSource}.
 */
@NullMarked
package io.diapason.ingest.source.prtg;

import org.jspecify.annotations.NullMarked;
