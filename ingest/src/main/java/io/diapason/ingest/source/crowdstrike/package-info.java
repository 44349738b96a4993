/**
 * CrowdStrike Falcon: detections of its event stream, its data replicator and its alerts API. Start
 * at {@link io.diapason.ingest.source.crowdstrike.CrowdstrikeSource}.
 */
@NullMarked
package io.diapason.ingest.source.crowdstrike;

import org.jspecify.annotations.NullMarked;
