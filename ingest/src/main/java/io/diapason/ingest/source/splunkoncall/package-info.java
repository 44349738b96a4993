/**
 * What tools send to the REST endpoint of Splunk On-Call, once VictorOps. Start at {@link
 * io.diapason.ingest.source.splunkoncall.SplunkOnCallSource}.
 */
@NullMarked
package io.diapason.ingest.source.splunkoncall;

import org.jspecify.annotations.NullMarked;
