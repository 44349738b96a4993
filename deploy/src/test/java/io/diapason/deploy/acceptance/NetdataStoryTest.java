package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Netdata with an alarm of its own, which it notifies by the sender of our page. */
@Tag("acceptance")
class NetdataStoryTest {

  private final Product product = SharedProduct.get();

  @Test
  void anAlarmIsATicketAndResolvesWhenItClears(@TempDir Path folder) throws IOException {
    Path depth = Files.writeString(folder.resolve("depth"), "1\n");
    PlacedAlert alert = new PlacedAlert(product, "netdata-db");
    try (Daemon netdata = netdata(folder, depth)) {
      netdata.awaitPrinted("story.plugin' running");

      Files.writeString(depth, "9\n");

      JsonNode seen = alert.awaitTicket("queue_too_deep");
      assertThat(seen.path("severity").asText()).isEqualTo("CRITICAL");
      assertThat(seen.path("summary").asText()).isEqualTo("orders that wait & are not taken");
      assertThat(seen.path("annotations").path("value").asText()).isEqualTo("9 orders");
      assertThat(seen.path("generatorUrl").asText()).contains("alarm=queue_too_deep");

      Files.writeString(depth, "1\n");

      alert.awaitResolved();
    }
  }

  private Daemon netdata(Path folder, Path depth) throws IOException {
    Files.createDirectory(folder.resolve("health.d"));
    Files.createDirectory(folder.resolve("plugins"));
    for (String empty : new String[] {"stock", "cache", "lib", "log", "web"}) {
      Files.createDirectory(folder.resolve(empty));
    }
    Path plugin = folder.resolve("plugins").resolve("story.plugin");
    Files.writeString(plugin, collector().formatted(depth));
    assertThat(plugin.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("health.d").resolve("story.conf"), alarm());
    Files.writeString(
        folder.resolve("health_alarm_notify.conf"),
        SourcePage.of("netdata", product.address()).block("custom_sender"));
    Path settings = folder.resolve("netdata.conf");
    Files.writeString(
        settings,
        settings().formatted(System.getProperty("user.name"), folder, Product.freePort()));
    return Daemon.start(folder.resolve("netdata.out"), "netdata", "-D", "-c", settings.toString());
  }

  /** A collector, as Netdata calls its plugins: it prints what there is to draw. */
  private static String collector() {
    return """
        #!/bin/sh
        echo "CHART story.queue '' 'Depth of the queue' orders queue story.queue line 1 1"
        echo "DIMENSION depth '' absolute 1 1"
        while sleep 1; do
          echo "BEGIN story.queue"
          echo "SET depth = $(cat %s)"
          echo "END"
        done
        """;
  }

  private static String alarm() {
    return """
        alarm: queue_too_deep
           on: story.queue
        lookup: max -3s of depth
         units: orders
         every: 1s
          warn: $this > 5
          crit: $this > 8
          info: orders that wait & are not taken
            to: sysadmin
        """;
  }

  /** Nothing of the machine is collected, and of Debian's files only the notifier is used. */
  private static String settings() {
    return """
        [global]
          run as user = %1$s
          hostname = netdata-db
        [directories]
          config = %2$s
          stock config = %2$s/stock
          cache = %2$s/cache
          lib = %2$s/lib
          log = %2$s/log
          home = %2$s
          web = %2$s/web
          plugins = "%2$s/plugins"
        [db]
          mode = alloc
        [logs]
          error = stderr
          access = none
        [health]
          run at least every seconds = 1
          health configuration directory = %2$s/health.d
          stock health configuration directory = %2$s/stock
          script to execute on alarm = /usr/lib/netdata/plugins.d/alarm-notify.sh
        [ml]
          enabled = no
        [cloud]
          enabled = no
        [web]
          bind to = 127.0.0.1:%3$d
        [plugins]
          timex = no
          idlejitter = no
          netdata monitoring = no
          netdata monitoring extended = no
          profile = no
          tc = no
          diskspace = no
          proc = no
          cgroups = no
          statsd = no
          enable running new plugins = no
          story = yes
        """;
  }
}
