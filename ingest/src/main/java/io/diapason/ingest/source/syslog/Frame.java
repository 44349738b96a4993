package io.diapason.ingest.source.syslog;

/**
 * One message as it was cut out of a stream.
 *
 * @param bytes the message, without what frames it
 * @param from where it begins in the stream
 * @param to where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares frames.
public record Frame(byte[] bytes, long from, long to) {}
