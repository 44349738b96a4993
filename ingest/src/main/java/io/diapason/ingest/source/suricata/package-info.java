/**
 * Suricata: the lines of its EVE log. Start at {@link
 * io.diapason.ingest.source.suricata.SuricataSource}.
 */
@NullMarked
package io.diapason.ingest.source.suricata;

import org.jspecify.annotations.NullMarked;
