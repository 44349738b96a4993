package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Figure;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.List;

/**
 * Seconds from the start of the process to ready.
 *
 * @param first on an empty folder
 * @param second on the folder of a first start, after it was stopped in order
 */
public record Starts(List<Double> first, List<Double> second) {

  public Starts {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  Section section() {
    Table table =
        new Table(
            List.of("Start", "Diapason"),
            List.of(
                List.of("first, on an empty folder", Words.seconds(Figure.of(first))),
                List.of("second, on what the first left", Words.seconds(Figure.of(second)))));
    return new Section(
        "Start to ready",
        table,
        List.of(
            "From the start of the process, with Kafka, Flink and Elasticsearch embedded, to the first 200 of /-/ready. The goal: under 20 s."));
  }
}
