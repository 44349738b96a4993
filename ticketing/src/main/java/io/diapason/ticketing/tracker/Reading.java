package io.diapason.ticketing.tracker;

import io.diapason.vocabulary.Priority;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people did in a tracker since it was last read. What we wrote ourselves is not among it: a
 * comment of ours ends with our mark, and a field that shows what we told, or what it showed
 * before, was changed by nobody.
 *
 * @param mirror the mirror that remembers all of this
 * @param state the state that somebody set; null for none
 * @param before what the copy's state meant before that; null when nobody knows
 * @param priority the priority that somebody set; null for none
 * @param assignee whom somebody assigned, by our name; empty for nobody; null when nobody did
 * @param comments what people said, oldest first, by our names
 * @param by who changed the ticket last, by our name
 */
public record Reading(
    Mirror mirror,
    @Nullable WorkState state,
    @Nullable WorkState before,
    @Nullable Priority priority,
    @Nullable String assignee,
    List<ForeignComment> comments,
    String by) {

  public Reading {
    comments = List.copyOf(comments);
  }

  /** Whether somebody took up again in the tracker what was over there. */
  public boolean isReopened() {
    return state != null && state.isActive() && before != null && !before.isActive();
  }

  /** Reads a copy with the eyes of its mirror. */
  static Reading of(Mirror mirror, ForeignTicket foreign, Dictionary words) {
    return mirror.read() == null ? first(mirror, foreign, words) : next(mirror, foreign, words);
  }

  /**
   * The first look at a copy: a tracker may have put defaults where it was told something else, and
   * is told again. Only that it is over already was somebody's doing.
   */
  private static Reading first(Mirror mirror, ForeignTicket foreign, Dictionary words) {
    Look now = foreign.look();
    WorkState shown = now.status() == null ? null : words.state(now.status());
    Face told = mirror.told();
    boolean over = shown != null && !shown.isActive() && told != null && told.state().isActive();
    List<ForeignComment> recent = recent(foreign.comments());
    Mirror after = remembering(mirror, foreign, recent);
    Face shows = told == null ? null : words.shown(told, now);
    return new Reading(
        over || shows == null ? after : after.change().told(shows).done(),
        over ? shown : null,
        told == null ? null : told.state(),
        null,
        null,
        news(mirror, recent, words),
        by(mirror, foreign, words));
  }

  private static Reading next(Mirror mirror, ForeignTicket foreign, Dictionary words) {
    Look now = foreign.look();
    Look was = Objects.requireNonNull(mirror.read());
    Look told = mirror.told() == null ? now : words.look(mirror.told());
    String status = changed(now.status(), was.status(), told.status());
    if (tookUp(mirror, was, status, words)) {
      status = null;
    }
    String priority = changed(now.priority(), was.priority(), told.priority());
    String assignee = changed(now.assignee(), was.assignee(), told.assignee());
    List<ForeignComment> recent = recent(foreign.comments());
    return new Reading(
        remembering(mirror, foreign, recent),
        status == null ? null : words.state(status),
        was.status() == null ? null : words.state(was.status()),
        priority == null ? null : words.priority(priority),
        assignee == null ? null : words.ourName(assignee),
        news(mirror, recent, words),
        by(mirror, foreign, words));
  }

  /**
   * Whether a state is where the tracker took up again what we reopened: some have no way back to
   * the first state, and nobody began to work.
   */
  private static boolean tookUp(
      Mirror mirror, Look was, @Nullable String status, Dictionary words) {
    Face told = mirror.told();
    WorkState before = was.status() == null ? null : words.state(was.status());
    WorkState after = status == null ? null : words.state(status);
    return told != null
        && told.state().isActive()
        && before != null
        && !before.isActive()
        && after != null
        && after.isActive();
  }

  private static String by(Mirror mirror, ForeignTicket foreign, Dictionary words) {
    return foreign.changedBy().isEmpty() ? mirror.tracker() : words.ourName(foreign.changedBy());
  }

  private static @Nullable String changed(
      @Nullable String now, @Nullable String was, @Nullable String told) {
    if (now == null || was == null || now.equalsIgnoreCase(was)) {
      return null;
    }
    return told != null && now.equalsIgnoreCase(told) ? null : now;
  }

  private static List<ForeignComment> recent(List<ForeignComment> comments) {
    return comments.subList(Math.max(0, comments.size() - Mirror.HEARD_CAP), comments.size());
  }

  private static List<ForeignComment> news(
      Mirror mirror, List<ForeignComment> recent, Dictionary words) {
    Set<String> heard = new HashSet<>(mirror.heard());
    List<ForeignComment> news = new ArrayList<>();
    for (ForeignComment comment : recent) {
      boolean theirs = MirrorKey.told(comment.text()) == 0 && !comment.text().isBlank();
      if (theirs && !heard.contains(comment.id())) {
        news.add(new ForeignComment(comment.id(), words.ourName(comment.by()), comment.text()));
      }
    }
    return news;
  }

  private static Mirror remembering(
      Mirror mirror, ForeignTicket foreign, List<ForeignComment> recent) {
    long said = recent.stream().mapToLong(c -> MirrorKey.told(c.text())).max().orElse(0);
    return mirror
        .change()
        .at(foreign.id(), foreign.url().isEmpty() ? mirror.url() : foreign.url())
        .read(foreign.look())
        .heard(recent.stream().map(ForeignComment::id).toList())
        .unsaid(mirror.unsaid().stream().filter(r -> r.number() > said).toList())
        .done();
  }
}
