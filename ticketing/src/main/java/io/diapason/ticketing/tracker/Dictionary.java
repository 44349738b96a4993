package io.diapason.ticketing.tracker;

import io.diapason.vocabulary.Priority;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tracker calls things. Several of our words may be one of its words, and the other way
 * round; what it has no word for it is not told.
 *
 * @param states its word for each of our states
 * @param understood what its words mean, in lower case; a word that is missing means nothing here
 * @param priorities its word for each of our priorities
 * @param people its names of people that it calls otherwise than we
 */
public record Dictionary(
    Map<WorkState, String> states,
    Map<String, WorkState> understood,
    Map<Priority, String> priorities,
    Map<String, String> people) {

  public Dictionary {
    states = Map.copyOf(states);
    Map<String, WorkState> lower = new HashMap<>();
    understood.forEach((word, state) -> lower.put(word.toLowerCase(Locale.ROOT), state));
    understood = Map.copyOf(lower);
    // Where two of ours share a word the more urgent one is meant.
    priorities = Collections.unmodifiableMap(new LinkedHashMap<>(priorities));
    people = Map.copyOf(people);
  }

  /** The same with what an owner says otherwise. */
  public Dictionary overlaidBy(Dictionary other) {
    return new Dictionary(
        overlaid(states, other.states),
        overlaid(understood, other.understood),
        overlaid(priorities, other.priorities),
        overlaid(people, other.people));
  }

  private static <K, V> Map<K, V> overlaid(Map<K, V> below, Map<K, V> above) {
    Map<K, V> both = new LinkedHashMap<>(below);
    both.putAll(above);
    return both;
  }

  /** How a face looks there. */
  public Look look(Face face) {
    return new Look(
        states.get(face.state()), priorities.get(face.priority()), theirName(face.assignee()));
  }

  /** What a copy shows in our words, where it does not show what it was told. */
  Face shown(Face told, Look look) {
    Look expected = look(told);
    WorkState state = look.status() == null ? null : state(look.status());
    Priority priority = look.priority() == null ? null : priority(look.priority());
    Face face = told;
    if (state != null && changed(expected.status(), look.status()) != null) {
      face = face.withState(state);
    }
    if (priority != null && changed(expected.priority(), look.priority()) != null) {
      face = face.withPriority(priority);
    }
    String assignee = changed(expected.assignee(), look.assignee());
    if (assignee != null && expected.assignee() != null) {
      face = face.withAssignee(assignee.isEmpty() ? null : ourName(assignee));
    }
    return face;
  }

  /** Our state that a word means; null for none. */
  @Nullable WorkState state(String word) {
    return understood.get(word.toLowerCase(Locale.ROOT));
  }

  /** Our priority that a word means; null for none. */
  @Nullable Priority priority(String word) {
    return priorities.entrySet().stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(word))
        .map(Map.Entry::getKey)
        .min(Priority::compareTo)
        .orElse(null);
  }

  private @Nullable String theirName(@Nullable String person) {
    // Somebody that the tracker does not know would make it refuse all of a change.
    return person == null ? "" : people.get(person);
  }

  /** What we call somebody. */
  public String ourName(String theirs) {
    return people.entrySet().stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(theirs))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(theirs);
  }

  /** What must be changed there so that it shows what we show; null when nothing must. */
  @Nullable Edit edit(Face told, Face ours, @Nullable Look read) {
    Look before = read == null ? look(told) : read;
    Look after = look(ours);
    String title = ours.title().equals(told.title()) ? null : ours.title();
    String status = ours.state() == told.state() ? null : changed(before.status(), after.status());
    String priority =
        ours.priority() == told.priority() ? null : changed(before.priority(), after.priority());
    String assignee =
        Objects.equals(ours.assignee(), told.assignee())
            ? null
            : changed(before.assignee(), after.assignee());
    return title == null && status == null && priority == null && assignee == null
        ? null
        : new Edit(title, new Look(status, priority, assignee), "");
  }

  private static @Nullable String changed(@Nullable String before, @Nullable String after) {
    boolean same = after == null || (before != null && after.equalsIgnoreCase(before));
    return same ? null : after;
  }
}
