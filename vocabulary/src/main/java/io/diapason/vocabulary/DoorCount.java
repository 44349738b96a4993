package io.diapason.vocabulary;

/**
 * What the engine has read of one door's events.
 *
 * @param door one run of one door
 * @param received how many events of it were read
 * @param highest the highest number among them; in the row of the house, which has no tenant and
 *     received nothing: the number up to which the door announced that everything is durable
 */
public record DoorCount(String door, long received, long highest) {}
