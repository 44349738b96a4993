package io.diapason.ticketing.audit;

/** By which way somebody acted. */
public enum Via {
  /** The HTTP API, and whatever uses it: the page and the command line. */
  API,
  /** A signed link in a message. */
  LINK,
  /** An answer to a mail. */
  MAIL,
  /** A button in a chat. */
  CHANNEL,
  /** The copy of a ticket in a tracker. */
  TRACKER
}
