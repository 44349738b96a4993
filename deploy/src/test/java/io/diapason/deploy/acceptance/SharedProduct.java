package io.diapason.deploy.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One product for the stories that do not end it; each story speaks of alerts of its own. */
final class SharedProduct {

  private static Product running;

  private SharedProduct() {}

  static synchronized Product get() {
    if (running == null) {
      try {
        Path folder = Files.createTempDirectory("diapason-acceptance");
        running = Product.start(folder.resolve("data"));
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return running;
  }
}
