package io.diapason.vocabulary;

import java.util.List;

/**
 * A rule that one alert explains others: while an alert that the source matchers meet is open,
 * those that the target matchers meet are quiet.
 *
 * @param id unique in the tenant
 * @param source all of which the explaining alert must meet
 * @param target all of which the explained alert must meet
 * @param equal the labels in which the two must agree; a label that is missing counts as empty
 */
public record InhibitionRule(
    String id, List<SilenceMatcher> source, List<SilenceMatcher> target, List<String> equal) {

  public InhibitionRule {
    source = source == null ? List.of() : List.copyOf(source);
    target = target == null ? List.of() : List.copyOf(target);
    equal = equal == null ? List.of() : List.copyOf(equal);
  }
}
