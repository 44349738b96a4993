/** Builds of Jenkins, as its Notification plugin and its Outbound WebHook plugin tell them. */
@NullMarked
package io.diapason.ingest.source.jenkins;

import org.jspecify.annotations.NullMarked;
