package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.CannotStartException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The Elasticsearch that Maven fetched, unpacked once and shared read-only by all nodes that run
 * from it.
 */
public final class ElasticsearchDistribution {

  private ElasticsearchDistribution() {}

  /**
   * The zip that the build laid beside this module's jar.
   *
   * @throws CannotStartException when the build has not fetched it
   */
  public static Path zipOfThisBuild() {
    Path folder = target().resolve("embedded");
    try (var files =
        Files.isDirectory(folder) ? Files.list(folder) : java.util.stream.Stream.<Path>empty()) {
      return files
          .filter(file -> file.getFileName().toString().matches("elasticsearch-.*\\.zip"))
          .max(Comparator.comparing(Path::toString))
          .orElseThrow(
              () ->
                  new CannotStartException(
                      "Expected the build to have fetched Elasticsearch into %s, but it is not there. Run: mvn -pl deploy -am package -DskipTests"
                          .formatted(folder)));
    } catch (IOException e) {
      throw new CannotStartException("Expected to read " + folder + ", but " + e, e);
    }
  }

  private static Path target() {
    try {
      Path code =
          Path.of(
              ElasticsearchDistribution.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      // The jar lies in target, the classes of a test run in target/classes.
      return code.toAbsolutePath().resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Expected this class to lie in a file, but " + e, e);
    }
  }

  /**
   * Unpacks the zip below a folder, unless somebody has done so before.
   *
   * @return the home of the distribution: the folder that has {@code bin} and {@code lib}
   */
  static Path unpackInto(Path zip, Path folder) throws IOException {
    String name = zip.getFileName().toString().replaceFirst("\\.zip$", "").toLowerCase(Locale.ROOT);
    Path home = folder.resolve(name);
    if (Files.isDirectory(home)) {
      return home;
    }
    Files.createDirectories(folder);
    // Two products may start for the first time together: one unpacks, the other waits.
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (lock.isValid() && !Files.isDirectory(home)) {
        unpack(zip, home);
      }
    }
    return home;
  }

  private static void unpack(Path zip, Path home) throws IOException {
    Path half = home.resolveSibling(home.getFileName() + ".part");
    deleteTree(half);
    Files.createDirectories(half);
    try (ZipInputStream entries =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        unpackEntry(entries, entry, half);
      }
    }
    // Renamed only when whole: a build that is killed leaves nothing that looks finished.
    try (var inside = Files.list(half)) {
      Path only =
          inside.findFirst().orElseThrow(() -> new IOException(zip + " has no folder in it"));
      Files.move(only, home, StandardCopyOption.ATOMIC_MOVE);
    }
    deleteTree(half);
  }

  private static void unpackEntry(ZipInputStream content, ZipEntry entry, Path root)
      throws IOException {
    Path file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("an entry of the zip points outside it: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else {
      Files.createDirectories(file.resolveSibling(""));
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (var files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
