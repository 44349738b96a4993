package io.diapason.deploy.storm;

/**
 * A change that somebody made to a CI during the storm or shortly before.
 *
 * @param offsetMillis when, from the beginning of the storm; below zero for before
 * @param fault the fault that it brought about; {@link StormEvent#NOISE} for an innocent one
 */
public record StormChange(
    long offsetMillis, int fault, String ci, String kind, String id, String summary) {}
