package io.diapason.deploy.bench;

import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.List;

/**
 * What a durable door costs at least.
 *
 * @param parsed alerts a CPU-second that are parsed, identified and written as bytes
 * @param appended alerts a CPU-second that are besides appended to the embedded Kafka
 * @param bytes that the first of them wrote in all, so that no work is optimised away
 */
public record Floor(double parsed, double appended, long bytes) {

  Section section() {
    return new Section(
        "The floor of the door",
        new Table(
            List.of("Floor", "alerts/CPU-s"),
            List.of(
                List.of("parse, identify and write", Words.whole(parsed)),
                List.of("the same and append to Kafka", Words.whole(appended)))),
        List.of(
            "The bodies of the throughput runs in one warm process, without HTTP, pipeline and tickets; the broker's own work counts.",
            "What the throughput table shows below this is HTTP, the pipeline, the tickets and a JVM that is not warm yet."));
  }
}
