package io.diapason.deploy.cli;

import java.nio.file.Path;

/**
 * Sends the log of a running house to a file as well. Commands that only answer a question, such as
 * {@code check}, leave no file behind.
 */
final class HouseLogging {

  private HouseLogging() {}

  /** Must be called before the first class that logs is loaded: the settings are read once. */
  static void writeTo(Path folder) {
    System.setProperty("diapason.logs", folder.toAbsolutePath().toString());
    System.setProperty("log4j2.configurationFile", "log4j2-house.xml");
  }
}
