package io.diapason.ingest.opsgenieapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which alerts a client wants listed, and in which order.
 *
 * @param query what they must meet, as it was written
 * @param offset how many to leave out
 * @param limit how many at most
 * @param sort by which field
 * @param isAscending whether the least comes first
 */
public record ListRequest(
    AlertQuery query, int offset, int limit, String sort, boolean isAscending) {

  private static final int FEW = 20;
  private static final int MOST = 100;
  private static final int FARTHEST = 20_000;

  private static final Map<String, Comparator<ShownAlert>> ORDERS =
      Map.of(
          "createdAt", Comparator.comparing(ShownAlert::createdAt),
          "lastOccurredAt", Comparator.comparing(ShownAlert::createdAt),
          "updatedAt", Comparator.comparing(ShownAlert::updatedAt),
          "alias", Comparator.comparing(ShownAlert::alias),
          "message", Comparator.comparing(ShownAlert::message),
          "source", Comparator.comparing(ShownAlert::source),
          "acknowledged", Comparator.comparing(ShownAlert::isAcknowledged),
          "isSeen", Comparator.comparing(ShownAlert::isAcknowledged),
          "count", Comparator.comparing(shown -> shown.alert().firings().size()),
          "tinyId", Comparator.comparing(ListRequest::tiny));

  /** Every alert that is listed is alike in these, or they are not known. */
  private static final Set<String> ALIKE =
      Set.of(
          "status",
          "snoozed",
          "snoozedUntil",
          "owner",
          "integration.name",
          "integration.type",
          "report.ackTime",
          "report.closeTime",
          "report.acknowledgedBy",
          "report.closedBy");

  /**
   * Reads the parameters of a request; each is empty when it was not given.
   *
   * @throws InvalidField when one cannot be read
   */
  public static ListRequest of(UnaryOperator<String> parameter) {
    if (!parameter.apply("searchIdentifier").isEmpty()) {
      String search = parameter.apply("searchIdentifier");
      throw new InvalidField("searchIdentifier", "none, as no search is saved here,", search);
    }
    String sort = parameter.apply("sort").isEmpty() ? "createdAt" : parameter.apply("sort");
    if (!ORDERS.containsKey(sort) && !ALIKE.contains(sort)) {
      throw new InvalidField("sort", "a field of an alert", sort);
    }
    String order = parameter.apply("order").isEmpty() ? "desc" : parameter.apply("order");
    if (!order.equals("asc") && !order.equals("desc")) {
      throw new InvalidField("order", "asc or desc", order);
    }
    return new ListRequest(
        AlertQuery.parse(parameter.apply("query")),
        number(parameter, "offset", 0, 0, FARTHEST),
        number(parameter, "limit", FEW, 1, MOST),
        sort,
        order.equals("asc"));
  }

  /** Those that are wanted, all of them, in their order. */
  public List<ShownAlert> select(List<ShownAlert> alerts) {
    Comparator<ShownAlert> byId = Comparator.comparing(ShownAlert::id);
    Comparator<ShownAlert> least = ORDERS.getOrDefault(sort, byId).thenComparing(byId);
    return alerts.stream()
        .filter(query::wants)
        .sorted(isAscending ? least : least.reversed())
        .toList();
  }

  /** The part of them that this page shows. */
  public List<ShownAlert> page(List<ShownAlert> selected) {
    int from = Math.min(offset, selected.size());
    return selected.subList(from, Math.min(from + limit, selected.size()));
  }

  private static long tiny(ShownAlert shown) {
    return Long.parseLong(AlertId.tiny(shown.alert().fingerprint()));
  }

  private static int number(
      UnaryOperator<String> parameter, String name, int otherwise, int least, int most) {
    String text = parameter.apply(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new InvalidField(name, "a number from " + least + " to " + most, text);
    }
    return number;
  }
}
