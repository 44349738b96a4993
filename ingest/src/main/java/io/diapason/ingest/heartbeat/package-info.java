/**
 * Heartbeats: something promises to ping, and when a ping is missing that is an alert. The rules
 * are pure; where heartbeats are kept is a port. Start at {@link
 * io.diapason.ingest.heartbeat.HeartbeatPolicy}, and for who carries it out at {@link
 * io.diapason.ingest.heartbeat.HeartbeatDesk}.
 */
@NullMarked
package io.diapason.ingest.heartbeat;

import org.jspecify.annotations.NullMarked;
