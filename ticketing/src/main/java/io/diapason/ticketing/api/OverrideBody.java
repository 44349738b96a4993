package io.diapason.ticketing.api;

import io.diapason.ticketing.oncall.OverrideBook.Wish;
import java.util.List;
import java.util.Set;

/**
 * The body of a wish to take over, or to swap shifts.
 *
 * @param wishes one, or the two of a swap
 * @param by who wishes; {@code anonymous} when nobody says so
 * @param note why
 */
public record OverrideBody(List<Wish> wishes, String by, String note) {

  private static final Set<String> TIMES = Set.of("from", "until");

  /**
   * {@code person} takes over, {@code instead} of another or of whoever it is.
   *
   * @throws BadInput when it is not JSON, has a field that is not known, or lacks one
   */
  public static OverrideBody override(String schedule, byte[] body) {
    JsonBody json = JsonBody.read(body, Set.of("person", "instead", "from", "until", "by", "note"));
    String person = json.required("person");
    return of(json, List.of(wish(schedule, person, json.optional("instead", ""), json)));
  }

  /**
   * {@code b} takes over what {@code a} has in {@code first}, and the other way in second.
   *
   * @throws BadInput when it is not JSON, has a field that is not known, or lacks one
   */
  public static OverrideBody swap(String schedule, byte[] body) {
    JsonBody json = JsonBody.read(body, Set.of("a", "b", "first", "second", "by", "note"));
    String a = json.required("a");
    String b = json.required("b");
    return of(
        json,
        List.of(
            wish(schedule, b, a, json.part("first", TIMES)),
            wish(schedule, a, b, json.part("second", TIMES))));
  }

  private static Wish wish(String schedule, String person, String instead, JsonBody times) {
    return new Wish(schedule, person, instead, times.moment("from"), times.moment("until"));
  }

  private static OverrideBody of(JsonBody json, List<Wish> wishes) {
    return new OverrideBody(wishes, json.by(), json.optional("note", ""));
  }
}
