package io.diapason.deploy.bench.correlation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param data the folder of the published data sets; null leaves them out
 * @param seeds of the scenarios that are made up
 * @param only the beginnings of the names of streams to be measured; empty for all
 * @param oursAlone whether the simpler ways are left out
 * @param replayed whether the first stream of each kind also goes through the stream job
 * @param out where streams and assignments go, for others to read; null for nowhere
 */
public record CorrelationPlan(
    @Nullable Path data,
    List<Long> seeds,
    List<String> only,
    boolean oursAlone,
    boolean replayed,
    @Nullable Path out) {

  public CorrelationPlan {
    seeds = List.copyOf(seeds);
    only = List.copyOf(only);
  }

  boolean wants(String stream) {
    return only.isEmpty() || only.stream().anyMatch(stream::startsWith);
  }
}
