package io.diapason.deploy.replay.difference;

/**
 * How often people would have been paged. A happening pages when any of its incidents does.
 *
 * @param here first pages of incidents here, those that merged later among them
 * @param there the same there
 * @param onlyHere how many happenings page only here
 * @param onlyThere how many page only there
 * @param earlierThere how many page in both, and earlier there
 * @param laterThere how many page in both, and later there
 */
public record PageDifference(
    long here, long there, long onlyHere, long onlyThere, long earlierThere, long laterThere) {}
