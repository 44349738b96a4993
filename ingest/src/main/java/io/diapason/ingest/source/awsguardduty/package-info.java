/**
 * Amazon GuardDuty: a finding, bare as it is exported or in the envelope of EventBridge, becomes an
 * alert. GuardDuty never says that something is over; only archiving a finding ends it.
 */
@NullMarked
package io.diapason.ingest.source.awsguardduty;

import org.jspecify.annotations.NullMarked;
