package io.diapason.vocabulary;

/**
 * What the engine has read of one door's events.
 *
 * @param door one run of one door
 * @param received how many events of it were read
 * @param highest the highest number among them, or that a tick of the door announced
 */
public record DoorCount(String door, long received, long highest) {}
