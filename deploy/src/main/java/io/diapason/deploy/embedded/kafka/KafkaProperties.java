package io.diapason.deploy.embedded.kafka;

import io.diapason.deploy.embedded.part.Ports;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The broker's settings: one node, small buffers, nothing that a client may create by accident. */
final class KafkaProperties {

  static final int NODE_ID = 1;
  static final String CONTROLLER = "CONTROLLER";

  private static final int MEBIBYTE = 1024 * 1024;

  /** Incidents carry their alerts: a storm's first snapshot is far above Kafka's own 1 MB. */
  private static final int MAX_MESSAGE_BYTES = 8 * MEBIBYTE;

  private KafkaProperties() {}

  static Map<String, String> of(Path data, Ports ports) {
    Map<String, String> properties = new LinkedHashMap<>(small());
    String broker = "PLAINTEXT://127.0.0.1:" + ports.kafka();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + ports.kafkaController());
    properties.put("listeners", broker + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
    properties.put("advertised.listeners", broker);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("controller.listener.names", CONTROLLER);
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("log.dirs", data.toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    properties.put("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    properties.put("group.initial.rebalance.delay.ms", "0");
    return properties;
  }

  private static Map<String, String> small() {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      properties.put(topic + ".replication.factor", "1");
      properties.put(topic + ".num.partitions", "1");
    }
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "2");
    properties.put("background.threads", "2");
    properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * MEBIBYTE));
    properties.put("log.index.size.max.bytes", Integer.toString(2 * MEBIBYTE));
    properties.put("socket.request.max.bytes", Integer.toString(4 * MAX_MESSAGE_BYTES));
    return properties;
  }
}
