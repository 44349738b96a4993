package io.diapason.ingest.source.generic;

import io.diapason.ingest.source.generic.jsonata.Expression;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How the bodies of one sender are read. Everything but the name and the words is an expression in
 * JSONata, evaluated on one alert; {@code $root} is the whole body, {@code $query} and {@code
 * $headers} what came with it. An empty expression says nothing.
 *
 * @param name of the integration, as it stands in the address
 * @param forEach the alerts in a body; empty when the body, or each element of its list, is one
 * @param status how an alert stands; empty when the sender only ever says that something is wrong
 * @param statusWords what the words of the status mean
 * @param identity the facts by which the end of an alert is known to be that of its beginning, by
 *     name; when there are none, the name and the labels identify
 * @param alertName the condition
 * @param severity how bad it is
 * @param summary one line for people
 * @param startsAt when it began
 * @param endsAt when it ended
 * @param url where the sender shows it
 * @param labels what places it on a CI, by label: service, host …
 * @param annotations what only describes it, by annotation
 */
public record GenericMapping(
    String name,
    String forEach,
    String status,
    StatusWords statusWords,
    Map<String, String> identity,
    String alertName,
    String severity,
    String summary,
    String startsAt,
    String endsAt,
    String url,
    Map<String, String> labels,
    Map<String, String> annotations) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final int MOST_IN_A_GROUP = 64;

  public GenericMapping {
    identity = Map.copyOf(identity);
    labels = Map.copyOf(labels);
    annotations = Map.copyOf(annotations);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Expected a name of small letters, digits, - and _, but found '" + name + "'");
    }
    if (alertName.isBlank()) {
      throw new IllegalArgumentException(
          "Expected an expression for the name of the alert in alertName, but found nothing");
    }
    checked("forEach", forEach);
    checked("status", status);
    checked("alertName", alertName);
    checked("severity", severity);
    checked("summary", summary);
    checked("startsAt", startsAt);
    checked("endsAt", endsAt);
    checked("url", url);
    checked("identity", identity);
    checked("labels", labels);
    checked("annotations", annotations);
  }

  private static void checked(String group, Map<String, String> expressions) {
    if (expressions.size() > MOST_IN_A_GROUP) {
      throw new IllegalArgumentException(
          "Expected at most "
              + MOST_IN_A_GROUP
              + " in "
              + group
              + ", but found "
              + expressions.size());
    }
    new TreeMap<>(expressions)
        .forEach(
            (key, text) -> {
              if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException(
                    "Expected letters, digits, _, . and - in "
                        + group
                        + ", but found '"
                        + key
                        + "'");
              }
              checked(group + "." + key, text);
            });
  }

  private static void checked(String field, String text) {
    if (!text.isBlank()) {
      Expression.of(field, text);
    }
  }
}
