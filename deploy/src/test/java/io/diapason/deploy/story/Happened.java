package io.diapason.deploy.story;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that somebody could see, or that explains what could be seen.
 *
 * @param at when
 * @param kind what sort of thing
 * @param whom whom or what it is about: a person, a ticket, a tracker
 * @param what one word, in lower case
 * @param why in words
 * @param facts what expectations may ask about
 * @param calls whether a story must speak of it
 */
record Happened(
    Instant at,
    Kind kind,
    String whom,
    String what,
    String why,
    Map<String, String> facts,
    boolean calls) {

  /** What can happen in a story. */
  enum Kind {
    /** Somebody or something of the story did it. */
    DEED,
    /** An alert is kept quiet, or no longer. */
    QUIET,
    INCIDENT,
    TICKET,
    PAGE,
    /** A message came twice under one key, and its reader saw one. */
    REPEAT,
    NEWS,
    TRACKER,
    RUN,
    STEP
  }

  Happened {
    facts = Map.copyOf(facts);
  }

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }
}
