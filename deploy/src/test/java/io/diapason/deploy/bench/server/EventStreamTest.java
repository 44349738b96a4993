package io.diapason.deploy.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventStreamTest {

  @Test
  void findsTheNameOfTheAlertThatOpenedTheIncident() {
    String line =
        "data: {\"id\":\"i1\",\"state\":\"OPEN\",\"title\":\"BenchALone7 on A-lone-7\",\"x\":1}";

    assertThat(EventStream.firstWordOfTitle(line)).isEqualTo("BenchALone7");
  }

  @Test
  void findsNothingWhereThereIsNoTitle() {
    assertThat(EventStream.firstWordOfTitle("data: {}")).isEmpty();
  }
}
