/**
 * What can be looked up of incidents and their alerts: the port, its reference in memory and the
 * folding of snapshots. It decides nothing. Start at {@link
 * io.diapason.ticketing.view.IncidentView}.
 */
@NullMarked
package io.diapason.ticketing.view;

import org.jspecify.annotations.NullMarked;
