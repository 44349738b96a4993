package io.diapason.deploy.contract;

import java.net.URI;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/** The containers of a run, started by the first test that needs them and removed at its end. */
final class Containers {

  private static final String KAFKA = "apache/kafka:4.3.1";
  private static final String ELASTICSEARCH =
      "docker.elastic.co/elasticsearch/elasticsearch:8.19.21";

  private Containers() {}

  static String bootstrapServers() {
    return Kafka.RUNNING.getBootstrapServers();
  }

  static URI elasticsearch() {
    return URI.create("http://" + Elasticsearch.RUNNING.getHttpHostAddress());
  }

  private static final class Kafka {

    static final KafkaContainer RUNNING = new KafkaContainer(KAFKA);

    static {
      RUNNING.start();
    }
  }

  private static final class Elasticsearch {

    static final ElasticsearchContainer RUNNING =
        new ElasticsearchContainer(ELASTICSEARCH).withEnv("xpack.security.enabled", "false");

    static {
      RUNNING.start();
    }
  }
}
