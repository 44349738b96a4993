package io.diapason.deploy.embedded.part;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds free ports below the range from which the kernel serves outgoing connections, so that no
 * connection takes one between the choice and the use, or while the product is stopped.
 */
final class FreePorts {

  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;

  private FreePorts() {}

  static List<Integer> pick(int count) {
    List<Integer> found = new ArrayList<>();
    int start = ThreadLocalRandom.current().nextInt(FIRST, LAST);
    for (int step = 0; step < LAST - FIRST && found.size() < count; step++) {
      int port = FIRST + (start - FIRST + step) % (LAST - FIRST);
      if (LoopbackPort.isFree("127.0.0.1", port)) {
        found.add(port);
      }
    }
    if (found.size() < count) {
      throw new CannotStartException(
          "Expected %d free ports between %d and %d on 127.0.0.1, but found %d. Stop what uses them."
              .formatted(count, FIRST, LAST, found.size()));
    }
    return List.copyOf(found);
  }
}
