/**
 * The words that Nagios and its descendants share: states, kinds of notification, macros. Icinga,
 * Checkmk and Centreon speak them too. Start at {@link
 * io.diapason.ingest.source.checks.CheckNotification}.
 */
@NullMarked
package io.diapason.ingest.source.checks;

import org.jspecify.annotations.NullMarked;
