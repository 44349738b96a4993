/** Recorded files as the ends of the pipeline. Start at {@link RecordedJob}. */
@NullMarked
package io.diapason.deploy.replay.flink;

import org.jspecify.annotations.NullMarked;
