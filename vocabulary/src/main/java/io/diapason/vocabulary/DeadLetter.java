package io.diapason.vocabulary;

import java.time.Instant;

/**
 * Input that was refused, kept with its bytes so that somebody can look at it.
 *
 * @param id unique; the door's name and a number
 * @param tenant whose door refused it
 * @param receivedAt when it came
 * @param source the integration that spoke
 * @param path the address that was called
 * @param reason why, as the metric label says it
 * @param message what was expected and what was found
 * @param body the bytes refused, cut off at 64 KiB
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares dead letters.
public record DeadLetter(
    String id,
    String tenant,
    Instant receivedAt,
    String source,
    String path,
    String reason,
    String message,
    byte[] body) {}
