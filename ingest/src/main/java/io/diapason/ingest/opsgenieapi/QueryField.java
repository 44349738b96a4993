package io.diapason.ingest.opsgenieapi;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a field of a query is compared with, and how. */
final class QueryField {

  private static final String DETAILS = "details.";

  private QueryField() {}

  /**
   * One comparison.
   *
   * @throws InvalidField when the field is unknown, or its value cannot be told here
   */
  static Predicate<ShownAlert> of(String field, String written, boolean negated) {
    String value = unquoted(written);
    String name = field.toLowerCase(Locale.ROOT);
    if (name.equals("status") && value.equalsIgnoreCase("closed") && !negated) {
      throw new InvalidField("query", "open alerts, the only ones that are listed,", "closed");
    }
    // Texts for people are searched through; names are compared as a whole.
    Predicate<String> meets =
        name.equals("message") || name.equals("description")
            ? new Wildcard("*" + value + "*")::matches
            : new Wildcard(value)::matches;
    Function<ShownAlert, List<String>> texts = texts(name, field);
    return alert -> texts.apply(alert).stream().anyMatch(meets);
  }

  private static Function<ShownAlert, List<String>> texts(String name, String field) {
    if (name.startsWith(DETAILS)) {
      String detail = unquoted(field.substring(DETAILS.length()));
      return alert -> List.of(alert.details().getOrDefault(detail, ""));
    }
    return switch (name) {
      case "status" -> alert -> List.of(alert.status());
      case "message" -> alert -> List.of(alert.message());
      case "description" -> alert -> List.of(alert.description());
      case "alias" -> alert -> List.of(alert.alias());
      case "alertid", "id" -> alert -> List.of(alert.id());
      case "tinyid" -> alert -> List.of(AlertId.tiny(alert.alert().fingerprint()));
      case "entity" -> alert -> List.of(alert.entity());
      case "source" -> alert -> List.of(alert.source());
      case "priority" -> alert -> List.of(alert.priority());
      case "tag", "tags" -> ShownAlert::tags;
      case "acknowledged", "isseen" -> alert -> List.of(String.valueOf(alert.isAcknowledged()));
      case "snoozed" -> alert -> List.of(String.valueOf(alert.isSnoozed()));
      case "integration.name" -> alert -> List.of(alert.alert().source());
      case "teams", "team" -> alert -> List.of(alert.alert().labels().getOrDefault("team", ""));
      default -> throw new InvalidField("query", "a field that is known here", field);
    };
  }

  private static String unquoted(String written) {
    return written.length() > 1 && written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1")
        : written;
  }
}
