package io.diapason.ticketing.tracker;

import java.util.List;

/**
 * A ticket as it stands in a tracker.
 *
 * @param id by which the tracker is asked for it
 * @param url where people look at it; empty when the tracker does not say
 * @param key our key in it; empty for none
 * @param look what it shows
 * @param changedBy who changed it last, as the tracker names them; empty when it does not say
 * @param comments all that it holds, oldest first
 */
public record ForeignTicket(
    String id, String url, String key, Look look, String changedBy, List<ForeignComment> comments) {

  public ForeignTicket {
    comments = List.copyOf(comments);
  }
}
