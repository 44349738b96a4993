package io.diapason.ticketing.throttle;

/**
 * Who is spared, and where.
 *
 * @param tenant whose person
 * @param channel by which messages come
 * @param person who gets them; empty for the channel as such
 */
public record ThrottleKey(String tenant, String channel, String person) {

  @Override
  public String toString() {
    return tenant + "|" + channel + "|" + person;
  }
}
