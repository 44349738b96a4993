package io.diapason.ticketing.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What an action changed in one field.
 *
 * @param field its name
 * @param before what stood there; empty for nothing
 * @param after what stands there now; empty for nothing
 */
public record Difference(String field, String before, String after) {

  /** All differences between two states, by the names of fields. */
  public static List<Difference> between(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String field : fields) {
      String old = before.getOrDefault(field, "");
      String now = after.getOrDefault(field, "");
      if (!old.equals(now)) {
        differences.add(new Difference(field, old, now));
      }
    }
    return List.copyOf(differences);
  }
}
