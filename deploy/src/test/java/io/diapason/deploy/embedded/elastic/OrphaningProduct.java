package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.Ports;
import io.diapason.deploy.embedded.part.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A product in a process of its own, which a test can kill. */
final class OrphaningProduct {

  private OrphaningProduct() {}

  static Process launch(ElasticsearchSettings settings) throws IOException {
    Ports ports = settings.ports();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                OrphaningProduct.class.getName(),
                settings.folder().toString()));
    for (int port :
        new int[] {
          ports.kafka(),
          ports.kafkaController(),
          ports.elasticsearch(),
          ports.elasticsearchTransport()
        }) {
      command.add(Integer.toString(port));
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Waits until its node has a document; how many lines it took to say so. */
  static long awaitReady(Process product) throws IOException {
    var output =
        new BufferedReader(new InputStreamReader(product.getInputStream(), StandardCharsets.UTF_8));
    long lines = 0;
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines++;
      if (line.equals("ready")) {
        return lines;
      }
    }
    return 0;
  }

  public static void main(String[] arguments) throws Exception {
    Ports ports =
        new Ports(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]));
    EmbeddedElasticsearch node =
        EmbeddedElasticsearch.start(
            ElasticsearchDistribution.zipOfThisBuild(),
            new ElasticsearchSettings(Path.of(arguments[0]), ports, "384m"),
            Progress.SILENT);
    EmbeddedElasticsearchTest.send(
        node, "PUT", "/things/_doc/1", "{\"name\":\"of the killed product\"}");
    System.out.println("ready");
    // Stays until it is killed: the pipe from the test never ends before.
    while (System.in.read() >= 0) {
      System.out.println("still here");
    }
  }
}
