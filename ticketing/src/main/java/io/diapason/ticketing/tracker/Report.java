package io.diapason.ticketing.tracker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of an errand, or of looking. */
public sealed interface Report {

  /**
   * The copy was found or opened.
   *
   * @param id the copy
   * @param opened what it was opened with; null when it was there already
   * @param others copies that are one too many
   */
  record Adopted(String id, @Nullable Face opened, List<String> others) implements Report {
    public Adopted {
      others = List.copyOf(others);
    }
  }

  /** The copy was read; what stands in it counts, whoever wrote it. */
  record Seen(ForeignTicket foreign) implements Report {}

  /** The copy was told so. */
  record Told(Face face) implements Report {}

  /** The copy was told everything up to this entry of the timeline. */
  record Said(long number) implements Report {}

  /** The copy points to the elder one's. */
  record Joined() implements Report {}

  /** A copy that was one too many is closed. */
  record Retired(String id) implements Report {}

  /** It was looked for copies with our key. */
  record Checked(List<String> found) implements Report {
    public Checked {
      found = List.copyOf(found);
    }
  }

  /** Another copy with our key was met. */
  record Strayed(String id) implements Report {}

  /** It did not work. */
  record Failed(TrackerOutage outage) implements Report {}

  /**
   * There is nothing more to do for now.
   *
   * @param owner the worker that says so
   */
  record Finished(String owner) implements Report {}
}
