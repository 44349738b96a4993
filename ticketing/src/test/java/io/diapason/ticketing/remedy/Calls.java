package io.diapason.ticketing.remedy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.run.RunFacts;
import io.diapason.ticketing.run.StepResult;
import io.diapason.ticketing.runbook.StepAction;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls of steps, for the tests of those that do them. */
public final class Calls {

  public static final Instant STARTED = Instant.parse("2026-03-01T00:00:00Z");

  private static final Map<String, Object> FACTS =
      Map.of(
          "incident", Map.of("title", "it's full; $(reboot)", "id", "8231"),
          "ci", Map.of("id", "db-01"),
          "ticket", "TKT-1",
          "run", "RUN-1",
          "steps", Map.of(),
          "targets", List.of("db-01"));

  private Calls() {}

  public static StepCall call(String key, StepAction.Kind kind, String uses, String settings) {
    try {
      ObjectNode with = (ObjectNode) VocabularyJson.mapper().readTree(settings);
      return new StepCall(
          key,
          new StepAction(kind, uses, with),
          FACTS,
          new RunFacts(new Expressions()),
          STARTED,
          Duration.ofSeconds(60));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static StepResult now(CompletionStage<StepResult> stage) {
    try {
      return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
