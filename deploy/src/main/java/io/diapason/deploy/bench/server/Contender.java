package io.diapason.deploy.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A kind of server that can be measured. */
public interface Contender {

  /** What it is called in tables. */
  String name();

  /** The command by which it is started on a folder and a port. */
  List<String> command(Path folder, int port);

  /**
   * Starts it on a folder, which is made when it is missing and found again when it is not.
   *
   * @throws IOException when the folder cannot be made
   */
  ChildServer start(Path folder) throws IOException, InterruptedException;

  /**
   * Waits until what was acknowledged has been worked off.
   *
   * @param alerts how many distinct alerts it was sent since it started on an empty folder
   * @return whether it was in time
   */
  boolean settle(ChildServer server, long alerts, Duration limit) throws InterruptedException;
}
