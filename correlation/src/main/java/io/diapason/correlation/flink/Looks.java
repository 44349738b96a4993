package io.diapason.correlation.flink;

import io.diapason.vocabulary.Control;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Asks every shard of a tenant to look again at the moment at which its rules change. Broadcast
 * alone cannot: an entry of it reaches no key, and a silence that is ended early must let speak
 * what it kept quiet, although nothing else happens.
 */
final class Looks implements FlatMapFunction<Control, Notice> {

  @Override
  public void flatMap(Control control, Collector<Notice> out) {
    if (control.kind() == Control.Kind.MODELS) {
      return;
    }
    for (int shard = 0; shard < Notice.SHARDS; shard++) {
      out.collect(Notice.look(control.tenant(), shard, control.receivedAt()));
    }
  }
}
