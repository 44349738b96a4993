/**
 * Wazuh: alerts as its manager logs them, and as its integrations write them. Start at {@link
 * io.diapason.ingest.source.wazuh.WazuhSource}.
 */
@NullMarked
package io.diapason.ingest.source.wazuh;

import org.jspecify.annotations.NullMarked;
