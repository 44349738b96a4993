package io.diapason.ticketing.runbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.expression.Expression;
import io.diapason.ticketing.expression.ExpressionException;
import io.diapason.ticketing.expression.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All runbooks, and which of them fits what. */
public final class RunbookCatalog {

  private record Entry(Runbook runbook, Expression when, Optional<Expression> target) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * Reads the conditions of runbooks.
   *
   * @throws ExpressionException when one of them cannot be read
   */
  public RunbookCatalog(List<Runbook> runbooks) {
    for (Runbook runbook : runbooks) {
      Optional<Expression> target =
          runbook.target().isEmpty()
              ? Optional.empty()
              : Optional.of(Expression.value(runbook.target(), RunbookFacts.INCIDENTS));
      entries.put(
          runbook.id(),
          new Entry(runbook, Expression.condition(runbook.when(), RunbookFacts.INCIDENTS), target));
    }
  }

  /** All of them. */
  public List<Runbook> all() {
    return entries.values().stream().map(Entry::runbook).toList();
  }

  /** The runbook of an id. */
  public Optional<Runbook> find(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::runbook);
  }

  /** Those that fit; one whose condition has no answer for these facts does not. */
  public List<Runbook> fitting(ObjectNode facts) {
    Map<String, Object> known = Facts.of(facts);
    return entries.values().stream()
        .filter(entry -> holds(entry.when(), known))
        .map(Entry::runbook)
        .toList();
  }

  private static boolean holds(Expression when, Map<String, Object> facts) {
    try {
      return when.holds(facts);
    } catch (ExpressionException e) {
      return false;
    }
  }

  /**
   * The CIs that a runbook would work on.
   *
   * @param service what it works on unless it says otherwise; may be empty
   * @throws ExpressionException when its expression has no answer for these facts
   */
  public List<String> targets(Runbook runbook, ObjectNode facts, String service) {
    Entry entry = entries.get(runbook.id());
    if (entry == null || entry.target().isEmpty()) {
      return service.isEmpty() ? List.of() : List.of(service);
    }
    Object found = entry.target().get().of(Facts.of(facts));
    List<String> cis = new ArrayList<>();
    Iterable<?> all = found instanceof Iterable<?> many ? many : List.of(found);
    for (Object one : all) {
      String ci = String.valueOf(one);
      if (!ci.isEmpty() && !cis.contains(ci)) {
        cis.add(ci);
      }
    }
    return cis;
  }
}
