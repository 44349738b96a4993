/**
 * Netdata: the many bodies of the agent's notification script, and the two of Netdata Cloud. Start
 * at {@link io.diapason.ingest.source.netdata.NetdataSource}.
 */
@NullMarked
package io.diapason.ingest.source.netdata;

import org.jspecify.annotations.NullMarked;
