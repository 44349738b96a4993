package io.diapason.ticketing.audit;

import java.util.Objects;

/**
 * Who acts, by which way, and why.
 *
 * @param by who, as far as the way tells
 * @param via by which way
 * @param place the tracker or the service of the way; empty where there is only one
 * @param text why, or what was said; may be empty
 */
public record Actor(String by, Via via, String place, String text) {

  public Actor {
    place = Objects.requireNonNullElse(place, "");
    text = Objects.requireNonNullElse(text, "");
  }

  /** Somebody who uses the API. */
  public static Actor byApi(String by, String text) {
    return new Actor(by, Via.API, "", text);
  }
}
