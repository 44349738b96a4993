package io.diapason.ticketing.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every tracker must do. A subclass gives one in which our keys of this test are unknown. */
public abstract class TrackerContract {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private Tracker tracker;
  private Dictionary words;
  private String prefix;

  /** A tracker, and its words. */
  protected abstract Tracker open() throws Exception;

  /** What it calls things. */
  protected abstract Dictionary words();

  /** With this the keys of one test begin. */
  protected String prefix() {
    return "";
  }

  @BeforeEach
  void begin() throws Exception {
    tracker = open();
    words = words();
    prefix = prefix();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private MirrorKey key(String name) {
    return new MirrorKey("default", new TicketId("TKT-" + prefix + name));
  }

  private Draft draft(String name) {
    Face face = new Face("Disk full on " + name, WorkState.NEW, Priority.P2, null);
    MirrorKey key = key(name);
    String text = "The disk is <full> & loud.\n\n[" + key + "]";
    return new Draft(key.toString(), face.title(), text, words.look(face));
  }

  /** What it shows when a ticket that was over is new again; some have no way back to the first. */
  protected String reopened() {
    return words.states().get(WorkState.NEW);
  }

  private Look status(WorkState state) {
    return new Look(words.states().get(state), null, null);
  }

  @Test
  void findsWhatItOpenedByOurKeyAndNothingElse() throws Exception {
    assertThat(now(tracker.find(key("find").toString()))).isEmpty();

    ForeignRef made = now(tracker.create(draft("find")));
    now(tracker.create(draft("other")));

    assertThat(now(tracker.find(key("find").toString())))
        .extracting(ForeignRef::id)
        .containsExactly(made.id());
  }

  @Test
  void showsWhatItWasOpenedWith() throws Exception {
    String id = now(tracker.create(draft("show"))).id();

    ForeignTicket read = now(tracker.read(id));

    assertThat(read.id()).isEqualTo(id);
    assertThat(read.key()).isEqualTo(key("show").toString());
    assertThat(words.state(String.valueOf(read.look().status()))).isEqualTo(WorkState.NEW);
    assertThat(read.comments()).as("its own text is no comment").isEmpty();
  }

  @Test
  void takesCommentsAsTheyAre() throws Exception {
    String id = now(tracker.create(draft("talk"))).id();
    String first = "Less than <10> & more\nin two lines\n\n" + key("talk").mark(7);

    now(tracker.comment(id, first));
    now(tracker.comment(id, "second"));

    List<ForeignComment> comments = now(tracker.read(id)).comments();
    assertThat(comments).extracting(c -> c.text().strip()).containsExactly(first, "second");
    assertThat(comments).extracting(c -> MirrorKey.told(c.text())).containsExactly(7L, 0L);
    assertThat(comments).extracting(ForeignComment::id).doesNotHaveDuplicates();
  }

  @Test
  void movesBetweenStatesAndBack() throws Exception {
    String id = now(tracker.create(draft("move"))).id();

    for (WorkState state : List.of(WorkState.IN_PROGRESS, WorkState.RESOLVED, WorkState.NEW)) {
      boolean reopens = state == WorkState.NEW;
      Edit.Whole whole = new Edit.Whole(draft("move"), reopens);
      now(tracker.update(id, new Edit(null, status(state), "because", whole)));
      assertThat(now(tracker.read(id)).look().status())
          .isEqualToIgnoringCase(reopens ? reopened() : words.states().get(state));
    }
  }

  @Test
  void changesOnlyWhatItIsAskedTo() throws Exception {
    String id = now(tracker.create(draft("part"))).id();
    Look before = now(tracker.read(id)).look();

    now(tracker.update(id, new Edit("Another title", new Look(null, null, null), "")));

    assertThat(now(tracker.read(id)).look()).isEqualTo(before);
  }

  @Test
  void namesWhatWasChanged() throws Exception {
    ForeignRef made = now(tracker.create(draft("news")));

    assertThat(now(tracker.changedSince(LONG_AGO)))
        .filteredOn(ref -> ref.id().equals(made.id()))
        .singleElement()
        .satisfies(ref -> assertThat(ref.key()).isEqualTo(key("news").toString()))
        .satisfies(ref -> assertThat(ref.stamp()).isNotEmpty());
  }

  @Test
  void pointsToAnElderTicket() throws Exception {
    String elder = now(tracker.create(draft("elder"))).id();
    String younger = now(tracker.create(draft("younger"))).id();

    now(tracker.link(younger, elder));
    // A repeat after a lost answer.
    now(tracker.link(younger, elder));

    assertThat(now(tracker.read(younger)).comments()).extracting(ForeignComment::by).isNotNull();
  }

  @Test
  void saysWhenATicketIsNotThere() {
    assertThatThrownBy(() -> now(tracker.read("987654321")))
        .hasCauseInstanceOf(TrackerOutage.class)
        .cause()
        .extracting(failure -> ((TrackerOutage) failure).reason())
        .isEqualTo(OutageReason.GONE);
  }
}
