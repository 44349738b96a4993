package io.diapason.ingest.admission;

/**
 * One request at the door: who came, by which way, with what.
 *
 * @param tenant whose estate it concerns
 * @param source the integration that speaks
 * @param path the address that was called
 * @param body the bytes as they may be kept, secrets blotted out
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares submissions.
public record Submission(String tenant, String source, String path, byte[] body) {}
