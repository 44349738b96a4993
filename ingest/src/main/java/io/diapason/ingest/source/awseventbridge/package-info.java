/**
 * Events of Amazon EventBridge: alarms, findings and failures become alerts, what the build and
 * deployment services do becomes changes. Start at {@link
 * io.diapason.ingest.source.awseventbridge.AwsEventbridgeSource}.
 */
@NullMarked
package io.diapason.ingest.source.awseventbridge;

import org.jspecify.annotations.NullMarked;
