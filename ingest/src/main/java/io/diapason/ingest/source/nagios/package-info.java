/**
 * Nagios and those that notify in its macros (Naemon, Shinken, Opsview). Start at {@link
 * io.diapason.ingest.source.nagios.NagiosSource}.
 */
@NullMarked
package io.diapason.ingest.source.nagios;

import org.jspecify.annotations.NullMarked;
