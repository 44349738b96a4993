package io.diapason.ingest.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.7, 192.0.2.7, true",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "fd00::/8, fd12::1%eth0, true",
    "fd00::/8, fe80::1, false",
    "fd00::/8, no address, false",
  })
  void admitsWhomItsNetworksContain(String network, String sender, boolean admitted) {
    Listening listening = new Listening("::", 514, List.of(new Network(network)));
    assertThat(listening.admits(sender)).isEqualTo(admitted);
  }

  @Test
  void admitsThisMachineOnlyWhereNothingIsSaid() {
    Listening listening = new Listening("127.0.0.1", 514, List.of());
    assertThat(listening.admits("127.0.0.1")).isTrue();
    assertThat(listening.admits("192.0.2.7")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "here", "10.0.0.0/33", "10.0.0/8", "::/129", "1.2.3.4/", "1.2.3.400"})
  void knowsWhatIsNoNetwork(String text) {
    assertThat(Network.isOne(text)).isFalse();
  }
}
