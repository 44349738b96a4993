package io.diapason.ticketing.tracker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one next thing to be done in a tracker.
 *
 * @param kind what
 * @param face for {@link Kind#CREATE} and {@link Kind#TELL}: what will have been told
 * @param edit for {@link Kind#TELL}: what is to be changed
 * @param remarks for {@link Kind#REMARK}: what is to be said, oldest first
 * @param duplicate for {@link Kind#RETIRE}: which copy is one too many
 */
public record Errand(
    Kind kind,
    @Nullable Face face,
    @Nullable Edit edit,
    List<Remark> remarks,
    @Nullable String duplicate) {

  /** What can be done. */
  public enum Kind {
    /** Find the copy, or else open it. */
    CREATE,
    /** Close a copy that is one too many. */
    RETIRE,
    REMARK,
    /** Point to the elder ticket's copy. */
    JOIN,
    TELL,
    /** See whether there is more than one copy. */
    CHECK
  }

  public Errand {
    remarks = List.copyOf(remarks);
  }

  static Errand create(Face face) {
    return new Errand(Kind.CREATE, face, null, List.of(), null);
  }

  static Errand retire(String duplicate) {
    return new Errand(Kind.RETIRE, null, null, List.of(), duplicate);
  }

  static Errand remark(List<Remark> remarks) {
    return new Errand(Kind.REMARK, null, null, remarks, null);
  }

  static Errand join() {
    return new Errand(Kind.JOIN, null, null, List.of(), null);
  }

  static Errand tell(Face face, Edit edit) {
    return new Errand(Kind.TELL, face, edit, List.of(), null);
  }

  static Errand check() {
    return new Errand(Kind.CHECK, null, null, List.of(), null);
  }
}
