package io.diapason.ingest.opsgenieapi;

import io.diapason.ingest.remark.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One page of the notes of an alert. The offset of a note is its number; that of the note with
 * which the alert was created is 0.
 *
 * @param notes on this page, in its order
 * @param isAscending whether the oldest comes first
 * @param limit how many at most
 * @param hasMore whether others follow
 */
public record NotePage(List<Note> notes, boolean isAscending, int limit, boolean hasMore) {

  private static final int FEW = 20;
  private static final int MOST = 100;

  /**
   * The page that the parameters of a request ask for.
   *
   * @throws InvalidField when one of them means nothing
   */
  public static NotePage of(ShownAlert alert, UnaryOperator<String> parameter) {
    boolean ascending = oneOf(parameter, "order", "desc", "asc").equals("asc");
    boolean back = oneOf(parameter, "direction", "next", "prev").equals("prev");
    int limit = (int) number(parameter, "limit", FEW);
    if (limit < 1 || limit > MOST) {
      throw new InvalidField("limit", "a number from 1 to " + MOST, limit + "");
    }
    List<Note> all = new ArrayList<>();
    if (!alert.note().isEmpty()) {
      all.add(new Note(0, alert.note(), "", alert.createdAt()));
    }
    all.addAll(alert.remark().notes());
    if (!ascending) {
      Collections.reverse(all);
    }
    if (!parameter.apply("offset").isEmpty()) {
      long offset = number(parameter, "offset", 0);
      // Forwards in the order of the list is towards greater numbers only when it ascends.
      boolean greater = ascending != back;
      all.removeIf(note -> greater ? note.number() <= offset : note.number() >= offset);
    }
    int from = back ? Math.max(0, all.size() - limit) : 0;
    List<Note> page = all.subList(from, Math.min(all.size(), from + limit));
    return new NotePage(List.copyOf(page), ascending, limit, !back && all.size() > limit);
  }

  /** The notes as the API shows them. */
  public List<Map<String, Object>> shown() {
    return notes.stream().map(NotePage::shown).toList();
  }

  private static Map<String, Object> shown(Note note) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("note", note.text());
    shown.put("owner", note.author());
    shown.put("createdAt", note.at());
    shown.put("offset", Long.toString(note.number()));
    return shown;
  }

  /** The addresses of the first page and of the next one, if there is one. */
  public Map<String, String> links(String address) {
    String order = "?order=" + (isAscending ? "asc" : "desc") + "&limit=" + limit;
    Map<String, String> links = new LinkedHashMap<>();
    links.put("first", address + order);
    if (hasMore) {
      long last = notes.get(notes.size() - 1).number();
      links.put("next", address + order + "&direction=next&offset=" + last);
    }
    return links;
  }

  private static String oneOf(
      UnaryOperator<String> parameter, String name, String usual, String other) {
    String text = parameter.apply(name);
    if (!text.isEmpty() && !text.equals(usual) && !text.equals(other)) {
      throw new InvalidField(name, usual + " or " + other, text);
    }
    return text.isEmpty() ? usual : text;
  }

  private static long number(UnaryOperator<String> parameter, String name, long otherwise) {
    String text = parameter.apply(name);
    if (!text.isEmpty() && !text.matches("\\d{1,15}")) {
      throw new InvalidField(name, "a number", text);
    }
    return text.isEmpty() ? otherwise : Long.parseLong(text);
  }
}
