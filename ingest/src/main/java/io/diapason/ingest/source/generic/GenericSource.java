package io.diapason.ingest.source.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Trees;
import io.diapason.ingest.source.generic.jsonata.Answer;
import io.diapason.ingest.source.generic.jsonata.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sender whose bodies are read as an operator declared. */
public final class GenericSource implements Source {

  private static final int MOST_ALERTS = 1000;

  private final GenericMapping mapping;
  private final @Nullable Expression forEach;
  private final AlertMapping alerts;

  /** Reads the bodies of one sender by its mapping. */
  public GenericSource(GenericMapping mapping) {
    this.mapping = mapping;
    this.forEach = mapping.forEach().isBlank() ? null : Expression.of("forEach", mapping.forEach());
    this.alerts = new AlertMapping(name(), mapping);
  }

  /** Told apart from the sources that come with the product. */
  @Override
  public String name() {
    return "generic_" + mapping.name();
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    Trees trees = BodyReader.read(posted);
    Position whole = Position.whole(posted.body());
    List<AlertDraft> accepted = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    Rejection problem = trees.problem();
    if (problem != null) {
      rejections.add(problem);
    }
    for (JsonNode value : trees.values()) {
      Object root = PlainValue.of(value);
      Found found = elements(root, variables(posted, root), whole);
      rejections.addAll(found.rejections());
      for (int index = 0; index < found.elements().size(); index++) {
        Position place =
            found.listed() ? new Position(list(), index, whole.from(), whole.to()) : whole;
        alerts
            .read(found.elements().get(index), variables(posted, root))
            .into(place, tenant, accepted::add, rejections::add);
      }
    }
    return accepted.isEmpty() && rejections.isEmpty()
        ? Parsed.nothing("a body without an alert")
        : new Parsed(accepted, rejections);
  }

  private String list() {
    return mapping.forEach().strip();
  }

  private record Found(List<Object> elements, boolean listed, List<Rejection> rejections) {

    static Found of(Object value) {
      return value instanceof Collection<?> list
          ? new Found(new ArrayList<>(list), true, List.of())
          : new Found(List.of(value), false, List.of());
    }

    static Found refused(Rejection.Reason reason, String message, Position whole) {
      return new Found(List.of(), false, List.of(new Rejection(reason, message, whole)));
    }
  }

  /** That nothing is found is told: a wrong expression must not look like a quiet sender. */
  private Found elements(@Nullable Object root, Map<String, Object> variables, Position whole) {
    Answer answer = forEach == null ? null : forEach.evaluate(root, variables);
    Object value = answer == null ? root : answer.value();
    if (answer != null && !answer.problem().isEmpty()) {
      return Found.refused(
          Rejection.Reason.BAD_VALUE, AlertMapping.failure("forEach", answer.problem()), whole);
    }
    if (value == null) {
      return Found.refused(
          Rejection.Reason.MISSING_FIELD,
          "Expected alerts where the expression in forEach points, but found nothing",
          whole);
    }
    Found found = Found.of(value);
    return found.elements().size() <= MOST_ALERTS
        ? found
        : Found.refused(
            Rejection.Reason.TOO_LARGE,
            "Expected at most " + MOST_ALERTS + " alerts, but found " + found.elements().size(),
            whole);
  }

  private static Map<String, Object> variables(Posted posted, @Nullable Object root) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("query", posted.query());
    variables.put("headers", posted.headers());
    if (root != null) {
      variables.put("root", root);
    }
    return variables;
  }
}
