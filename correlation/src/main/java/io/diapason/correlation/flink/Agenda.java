package io.diapason.correlation.flink;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** What is to be done at which moment of the stream's time, in durable state. */
record Agenda<T>(MapState<Long, List<T>> entries) {

  static <T> MapStateDescriptor<Long, List<T>> descriptor(String name, TypeInformation<T> type) {
    return new MapStateDescriptor<>(name, Types.LONG, Types.LIST(type));
  }

  void add(long at, T entry) throws Exception {
    List<T> there = entries.get(at);
    List<T> more = there == null ? new ArrayList<>(1) : there;
    more.add(entry);
    entries.put(at, more);
  }

  boolean holds(long at) throws Exception {
    return entries.contains(at);
  }

  /** What is due at just this moment, taken off the agenda. */
  List<T> take(long at) throws Exception {
    List<T> due = entries.get(at);
    if (due == null) {
      return List.of();
    }
    entries.remove(at);
    return due;
  }
}
