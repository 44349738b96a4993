package io.diapason.ingest.remark;

import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that was added to one alert.
 *
 * @param tenant whose alert it is
 * @param alert which one
 * @param notes in their order, the newest {@link #MOST_NOTES}
 * @param tags that were added
 * @param hiddenTags of the source's own tags those that were taken away
 * @param details that were added, in place of those of the source
 * @param hiddenDetails of the source's own details the names of those that were taken away
 * @param message in place of the source's; null when it has not been altered
 * @param description in place of the source's; null when it has not been altered
 * @param updatedAt when anything was last added or taken away; of two versions the later counts
 */
public record Remark(
    String tenant,
    Fingerprint alert,
    List<Note> notes,
    List<String> tags,
    List<String> hiddenTags,
    Map<String, String> details,
    List<String> hiddenDetails,
    @Nullable Wording message,
    @Nullable Wording description,
    Instant updatedAt) {

  /** How many notes of an alert are kept. */
  public static final int MOST_NOTES = 100;

  public Remark {
    notes = notes == null ? List.of() : List.copyOf(notes);
    tags = tags == null ? List.of() : List.copyOf(tags);
    hiddenTags = hiddenTags == null ? List.of() : List.copyOf(hiddenTags);
    details = details == null ? Map.of() : Map.copyOf(details);
    hiddenDetails = hiddenDetails == null ? List.of() : List.copyOf(hiddenDetails);
  }

  /** Nothing yet. */
  public static Remark none(String tenant, Fingerprint alert) {
    return new Remark(
        tenant,
        alert,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        null,
        null,
        Instant.EPOCH);
  }

  /** With one more note; a blank one is none. */
  public Remark noted(String text, String author, Instant at) {
    if (text.isBlank()) {
      return this;
    }
    List<Note> next = new ArrayList<>(notes);
    long number = notes.isEmpty() ? 1 : notes.get(notes.size() - 1).number() + 1;
    next.add(new Note(number, text, author, at));
    List<Note> kept = next.subList(Math.max(0, next.size() - MOST_NOTES), next.size());
    return new Remark(
        tenant, alert, kept, tags, hiddenTags, details, hiddenDetails, message, description, at);
  }

  /** With more tags. */
  public Remark tagged(Collection<String> more, Instant at) {
    return tags(with(tags, more), without(hiddenTags, more), at);
  }

  /** Without some tags, whoever gave them. */
  public Remark untagged(Collection<String> fewer, Instant at) {
    return tags(without(tags, fewer), with(hiddenTags, fewer), at);
  }

  /** With more details. */
  public Remark detailed(Map<String, String> more, Instant at) {
    Map<String, String> next = new HashMap<>(details);
    next.putAll(more);
    return details(next, without(hiddenDetails, more.keySet()), at);
  }

  /** Without the details of some names, whoever gave them. */
  public Remark undetailed(Collection<String> names, Instant at) {
    Map<String, String> next = new HashMap<>(details);
    next.keySet().removeAll(names);
    return details(next, with(hiddenDetails, names), at);
  }

  /** With another message. */
  public Remark saying(String text, Instant at) {
    Wording next = new Wording(text, at);
    return new Remark(
        tenant, alert, notes, tags, hiddenTags, details, hiddenDetails, next, description, at);
  }

  /** With another description. */
  public Remark describing(String text, Instant at) {
    Wording next = new Wording(text, at);
    return new Remark(
        tenant, alert, notes, tags, hiddenTags, details, hiddenDetails, message, next, at);
  }

  private Remark tags(List<String> next, List<String> hidden, Instant at) {
    return new Remark(
        tenant, alert, notes, next, hidden, details, hiddenDetails, message, description, at);
  }

  private Remark details(Map<String, String> next, List<String> hidden, Instant at) {
    return new Remark(
        tenant, alert, notes, tags, hiddenTags, next, hidden, message, description, at);
  }

  private static List<String> with(List<String> texts, Collection<String> more) {
    TreeSet<String> all = new TreeSet<>(texts);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static List<String> without(List<String> texts, Collection<String> fewer) {
    return texts.stream().filter(text -> !fewer.contains(text)).toList();
  }
}
