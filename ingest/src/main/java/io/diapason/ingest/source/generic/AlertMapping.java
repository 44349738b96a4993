package io.diapason.ingest.source.generic;

import io.diapason.ingest.normalize.SourceTime;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.generic.jsonata.Answer;
import io.diapason.ingest.source.generic.jsonata.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The expressions of a mapping that concern one alert. */
final class AlertMapping {

  private final String source;
  private final GenericMapping mapping;
  private final Map<String, Expression> single = new LinkedHashMap<>();
  private final Map<String, Expression> identity;
  private final Map<String, Expression> labels;
  private final Map<String, Expression> annotations;

  AlertMapping(String source, GenericMapping mapping) {
    this.source = source;
    this.mapping = mapping;
    put("status", mapping.status());
    put("alertName", mapping.alertName());
    put("severity", mapping.severity());
    put("summary", mapping.summary());
    put("startsAt", mapping.startsAt());
    put("endsAt", mapping.endsAt());
    put("url", mapping.url());
    this.identity = group("identity", mapping.identity());
    this.labels = group("labels", mapping.labels());
    this.annotations = group("annotations", mapping.annotations());
  }

  /** Why an expression gave no answer. */
  static String failure(String field, String problem) {
    return "Expected an answer from the expression in " + field + ", but " + problem;
  }

  /** Reads one alert; everything that is wrong with it is one rejection. */
  AlertReading read(@Nullable Object element, Map<String, Object> variables) {
    return new AlertReading(element, variables);
  }

  private void put(String field, String text) {
    if (!text.isBlank()) {
      single.put(field, Expression.of(field, text));
    }
  }

  private static Map<String, Expression> group(String group, Map<String, String> texts) {
    Map<String, Expression> read = new LinkedHashMap<>();
    texts.forEach(
        (key, text) -> {
          if (!text.isBlank()) {
            read.put(key, Expression.of(group + "." + key, text));
          }
        });
    return read;
  }

  /** One alert as it is being read. */
  final class AlertReading {

    private final @Nullable Object element;
    private final Map<String, Object> variables;
    private final List<String> problems = new ArrayList<>();

    private AlertReading(@Nullable Object element, Map<String, Object> variables) {
      this.element = element;
      this.variables = variables;
    }

    /** Hands the draft to the one, or what is wrong to the other. */
    void into(Position place, String tenant, Consumer<AlertDraft> good, Consumer<Rejection> bad) {
      AlertDraft draft = draft(place, tenant);
      if (problems.isEmpty()) {
        good.accept(draft);
      } else {
        bad.accept(new Rejection(Rejection.Reason.BAD_VALUE, String.join("; ", problems), place));
      }
    }

    private AlertDraft draft(Position place, String tenant) {
      AlertDraft.Says says = says();
      String name = text("alertName");
      if (name.isEmpty() && problems.isEmpty()) {
        problems.add(
            "Expected the name of the alert from the expression in alertName, but found"
                + " nothing");
      }
      AlertDraftBuilder draft =
          AlertDraftBuilder.of(source, tenant, place)
              .says(says)
              .name(name)
              .severity(text("severity"))
              .summary(text("summary"))
              .startsAt(SourceTime.lenient(text("startsAt")))
              .endsAt(says == AlertDraft.Says.RESOLVED ? SourceTime.lenient(text("endsAt")) : null)
              .url(text("url"));
      identity.forEach((key, each) -> draft.identity(key, text("identity." + key, each)));
      labels.forEach((key, each) -> draft.label(key, text("labels." + key, each)));
      annotations.forEach((key, each) -> draft.annotation(key, text("annotations." + key, each)));
      return single.containsKey("status")
          ? draft.build()
          : draft.holdsFor(AlertDraft.NEVER_RESOLVED).build();
    }

    /** A sender without a status only ever says that something is wrong. */
    private AlertDraft.Says says() {
      if (!single.containsKey("status")) {
        return AlertDraft.Says.FIRING;
      }
      String word = text("status").toLowerCase(Locale.ROOT);
      StatusWords words = mapping.statusWords();
      if (words.resolved().contains(word)) {
        return AlertDraft.Says.RESOLVED;
      }
      if (words.acknowledged().contains(word)) {
        return AlertDraft.Says.ACKNOWLEDGED;
      }
      boolean known = words.firing().isEmpty() ? !word.isEmpty() : words.firing().contains(word);
      if (!known && problems.isEmpty()) {
        problems.add(
            "Expected a declared word from the expression in status, but found "
                + Found.text(word));
      }
      return AlertDraft.Says.FIRING;
    }

    private String text(String field) {
      Expression expression = single.get(field);
      return expression == null ? "" : text(field, expression);
    }

    private String text(String field, Expression expression) {
      Answer answer = expression.evaluate(element, variables);
      if (!answer.problem().isEmpty()) {
        problems.add(failure(field, answer.problem()));
      }
      return PlainValue.text(answer.value());
    }
  }
}
