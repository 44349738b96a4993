package io.diapason.deploy.embedded.part;

import java.util.List;

/**
 * The loopback ports of the embedded parts.
 *
 * @param kafka where Kafka's clients connect
 * @param kafkaController where the broker speaks to its controller
 * @param elasticsearch where Elasticsearch answers HTTP
 * @param elasticsearchTransport where Elasticsearch nodes would speak to each other
 */
public record Ports(int kafka, int kafkaController, int elasticsearch, int elasticsearchTransport) {

  private static final int COUNT = 4;

  /** Four ports of the loopback address that nobody uses at this moment. */
  public static Ports free() {
    return of(FreePorts.pick(COUNT));
  }

  static Ports of(List<Integer> ports) {
    return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
  }

  /** All of them. */
  public List<Integer> all() {
    return List.of(kafka, kafkaController, elasticsearch, elasticsearchTransport);
  }

  boolean areFree() {
    return all().stream().allMatch(port -> LoopbackPort.isFree("127.0.0.1", port));
  }
}
