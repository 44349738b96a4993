package io.diapason.deploy.house;

import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Which models the stream asks and how they do, read when they are scraped. */
final class ModelGauges {

  private ModelGauges() {}

  /** Registers what the stream was told to ask; once per registry. */
  static void register(PrometheusRegistry registry, Supplier<Map<String, String>> told) {
    GaugeWithCallback.builder()
        .name("diapason_model_asked")
        .help("1 for each model that the stream was told to ask, by question and stage.")
        .labelNames("model", "question", "stage")
        .callback(
            callback ->
                each(told.get(), (posted, id) -> callback.call(1, id, posted.asked(), posted.as())))
        .register(registry);
  }

  /** Registers how the models do that are asked; once per registry. */
  static void register(PrometheusRegistry registry, DriftWatch watch) {
    gauge(
        registry,
        watch,
        "diapason_model_incidents",
        "Incidents on which it was asked lately.",
        one -> one.health().asked());
    gauge(
        registry,
        watch,
        "diapason_model_input_drift",
        "How far what it knows of incidents is from its hold-out, as a population stability index;"
            + " above 0.25 much has changed.",
        one -> one.health().inputDrift());
    gauge(
        registry,
        watch,
        "diapason_model_answer_drift",
        "How far its probabilities are from its hold-out, as a population stability index.",
        one -> one.health().answerDrift());
    gauge(
        registry,
        watch,
        "diapason_model_judged_incidents",
        "Those of them on which people have given an answer.",
        one -> one.health().judged());
    gauge(
        registry,
        watch,
        "diapason_model_accuracy_ratio",
        "Share of these on which its likeliest label was theirs.",
        one -> one.health().accuracy());
    gauge(
        registry,
        watch,
        "diapason_model_calibration_gap",
        "Its mean claimed probability less that share; above 0 it claims too much.",
        one -> one.health().calibrationGap());
    gauge(
        registry,
        watch,
        "diapason_model_alarm",
        "1 while its input or its calibration has drifted, else 0.",
        one -> one.health().alarm().isPresent() ? 1 : 0);
  }

  private static void gauge(
      PrometheusRegistry registry,
      DriftWatch watch,
      String name,
      String help,
      ToDoubleFunction<DriftWatch.Watched> value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("model", "question", "stage")
        .callback(
            callback ->
                watch
                    .watched()
                    .forEach(
                        one ->
                            callback.call(
                                value.applyAsDouble(one),
                                one.card().id(),
                                one.card().question().wireName(),
                                one.stage().name().toLowerCase(Locale.ROOT))))
        .register(registry);
  }

  private record Posted(String asked, String as) {}

  private static void each(Map<String, String> told, BiConsumer<Posted, String> receiver) {
    for (Question question : Question.ASKED_IN_STREAM) {
      for (Stage stage : Stage.ASKED) {
        String id = told.get(stage.key(question));
        if (id != null) {
          receiver.accept(
              new Posted(question.wireName(), stage.name().toLowerCase(Locale.ROOT)), id);
        }
      }
    }
  }
}
