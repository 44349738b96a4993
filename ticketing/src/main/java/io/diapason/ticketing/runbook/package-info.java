/** What to do when something breaks, as people wrote it down: runbooks, their steps and guards. */
@NullMarked
package io.diapason.ticketing.runbook;

import org.jspecify.annotations.NullMarked;
