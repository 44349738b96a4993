package io.diapason.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.LoopbackPort;
import io.diapason.deploy.embedded.part.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void refusesAFolderThatAnotherHolds() {
    try (DataDirectory first = DataDirectory.open(folder)) {
      assertThat(first.root()).isEqualTo(folder);
      assertThatThrownBy(() -> DataDirectory.open(folder))
          .isInstanceOf(CannotStartException.class)
          .hasMessageStartingWith(
              "Expected to be the only one using %s, but pid %d holds it."
                  .formatted(folder, ProcessHandle.current().pid()));
    }
  }

  @Test
  void canBeTakenAgainOnceItWasClosed() {
    DataDirectory.open(folder).close();
    DataDirectory.open(folder).close();
    assertThat(folder.resolve("kafka")).isDirectory();
  }

  @Test
  void saysWhatToDoWhenTheFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> DataDirectory.open(file))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("--data");
  }

  @Test
  void keepsItsPortsAsLongAsTheyAreFree() throws IOException {
    try (DataDirectory data = DataDirectory.open(folder)) {
      Ports first = data.ports();
      assertThat(data.ports()).isEqualTo(first);
      try (ServerSocket taken = new ServerSocket()) {
        taken.bind(new InetSocketAddress("127.0.0.1", first.elasticsearch()));
        assertThat(data.ports().all())
            .doesNotContain(first.elasticsearch())
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void choosesPortsAnewWhenTheirFileIsDamaged() throws IOException {
    try (DataDirectory data = DataDirectory.open(folder)) {
      Files.writeString(folder.resolve("ports.properties"), "kafka=no\nelasticsearch=99999\n");
      assertThat(data.ports().all()).allMatch(port -> port > 0 && port < 65_536);
    }
  }

  @Test
  void namesTheOptionWhenTheDoorIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", 0));
      assertThatThrownBy(() -> LoopbackPort.requireFree("127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(CannotStartException.class)
          .hasMessageStartingWith("Expected port " + taken.getLocalPort() + " on 127.0.0.1 to be")
          .hasMessageContaining("--port");
    }
  }
}
