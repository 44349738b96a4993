/**
 * Centreon: the events of its stream connectors, and its notification commands. Start at {@link
 * io.diapason.ingest.source.centreon.CentreonSource}.
 */
@NullMarked
package io.diapason.ingest.source.centreon;

import org.jspecify.annotations.NullMarked;
