package io.diapason.deploy.cli;

import io.diapason.deploy.house.House;
import io.diapason.deploy.house.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A house that runs until the process is asked to end, and then stops in order. */
record RunningHouse(House house) {

  /** Starts it, and says where it is and how long that took. */
  static RunningHouse start(Settings settings, Path data, PrintWriter out) {
    long begin = System.nanoTime();
    House house =
        House.start(
            settings,
            data,
            line -> {
              out.println(line);
              out.flush();
            });
    Runtime.getRuntime().addShutdownHook(new Thread(house::close, "stop"));
    out.printf(
        "Diapason is up at %s after %.1f s.%n", house.address(), (System.nanoTime() - begin) / 1e9);
    out.flush();
    return new RunningHouse(house);
  }

  /** Waits for the end of the process. */
  void run() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
