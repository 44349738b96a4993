package io.diapason.ingest.sample;

/**
 * What became of the values that came at once.
 *
 * @param kept durable in the log
 * @param unwatched of series that nobody watches
 * @param beyond of series for which there is no place any more
 * @param empty that say nothing, such as the mark that a series has ended
 */
public record SampleCount(int kept, int unwatched, int beyond, int empty) {}
