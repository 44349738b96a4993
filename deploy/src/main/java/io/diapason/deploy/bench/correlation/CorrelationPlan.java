package io.diapason.deploy.bench.correlation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param data the folder of the published data sets; null leaves them out
 * @param only the beginnings of the names of streams to be measured; empty for all
 * @param oursAlone whether the simpler ways are left out
 * @param out where assignments go, for other scorers to read; null for nowhere
 */
public record CorrelationPlan(
    @Nullable Path data, List<String> only, boolean oursAlone, @Nullable Path out) {

  public CorrelationPlan {
    only = List.copyOf(only);
  }

  boolean wants(String stream) {
    return only.isEmpty() || only.stream().anyMatch(stream::startsWith);
  }
}
