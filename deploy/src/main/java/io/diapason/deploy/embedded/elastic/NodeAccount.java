package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Under whose name the node runs. Elasticsearch refuses to be root, so where the product is root,
 * as in most containers, the node runs as {@code nobody}.
 */
record NodeAccount(List<String> prefix) {

  private static final String USER = "nobody";
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + USER, "--regid=nogroup", "--clear-groups");

  /** The account for whoever runs this process. */
  static NodeAccount ofThisProcess() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return new NodeAccount(root ? AS_NOBODY : List.of());
  }

  boolean isOther() {
    return !prefix.isEmpty();
  }

  /** Whether the account can reach this path; a parent that only root may enter hides it. */
  boolean canRead(Path path) {
    if (!isOther()) {
      return Files.isReadable(path);
    }
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("test", "-r", path.toString()));
    try {
      Process probe = new ProcessBuilder(command).redirectErrorStream(true).start();
      return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
    } catch (IOException e) {
      throw new CannotStartException(
          "Expected the program setpriv, because Elasticsearch refuses to run as root, but %s. Install the package util-linux, or run as an ordinary user."
              .formatted(e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives a folder and all in it to the account. */
  void own(Path root) throws IOException {
    if (!isOther()) {
      return;
    }
    UserPrincipal user =
        root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
    try (var files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setOwner(file, user);
      }
    }
  }
}
