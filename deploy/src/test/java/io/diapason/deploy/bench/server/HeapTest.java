package io.diapason.deploy.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeapTest {

  @Test
  void readsHowMuchOfTheHeapIsInUse() throws IOException {
    String metrics =
        """
        # TYPE jvm_memory_used_bytes gauge
        jvm_memory_used_bytes{area="heap"} 1.23456789E8
        jvm_memory_used_bytes{area="nonheap"} 5.0
        """;

    assertThat(Heap.used(metrics)).isEqualTo(123_456_789);
    assertThatThrownBy(() -> Heap.used("jvm_other 1\n"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Expected the metric");
  }
}
