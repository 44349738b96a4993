package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where a node's program and its folder lie. Below {@code /root} the account {@code nobody} can
 * reach neither; then both lie in {@code /var/lib/diapason}, and the data folder has a link.
 *
 * @param home the unpacked distribution
 * @param folder the node's own
 */
record NodePlace(Path home, NodeFolder folder) {

  private static final Path SHELTER = Path.of("/var/lib/diapason");

  static NodePlace find(Path zip, Path wished, NodeAccount account, Progress progress)
      throws IOException {
    Path beside = zip.toAbsolutePath().resolveSibling("");
    Path folder = folder(wished, account, progress);
    Path shared = account.canRead(beside) ? beside : SHELTER.resolve("embedded");
    Path home = ElasticsearchDistribution.unpackInto(zip, shared);
    requireReadable(home.resolve("bin/elasticsearch"), account);
    requireReadable(Path.of(System.getProperty("java.home"), "bin", "java"), account);
    return new NodePlace(home, new NodeFolder(folder));
  }

  private static Path folder(Path wished, NodeAccount account, Progress progress)
      throws IOException {
    if (Files.isSymbolicLink(wished)) {
      Path target = wished.resolveSibling(Files.readSymbolicLink(wished));
      return Files.createDirectories(target);
    }
    Path made = Files.createDirectories(wished);
    if (account.canRead(made.toRealPath())) {
      return made.toRealPath();
    }
    Path sheltered = SHELTER.resolve("elasticsearch-" + UUID.randomUUID());
    progress.say(
        "Elasticsearch must not run as root, and user nobody cannot reach %s: its data lies in %s, linked from there."
            .formatted(wished, sheltered));
    Files.createDirectories(sheltered);
    Files.delete(made);
    Files.createSymbolicLink(wished, sheltered);
    return sheltered;
  }

  private static void requireReadable(Path file, NodeAccount account) {
    if (!account.canRead(file)) {
      throw new CannotStartException(
          "Expected user nobody to be able to read %s, because Elasticsearch refuses to run as root, but a folder above it is closed. Run the product as an ordinary user, or install Java and Diapason where all users can read."
              .formatted(file));
    }
  }
}
