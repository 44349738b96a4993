package io.diapason.deploy.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One of each real tracker for all stories; each story speaks of tickets of its own. */
final class SharedTrackers {

  private static Future<RequestTrackerServer> requestTracker;
  private static Future<RedmineServer> redmine;

  private SharedTrackers() {}

  private static synchronized void start() {
    if (requestTracker != null) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("diapason-trackers");
      ExecutorService threads = Executors.newFixedThreadPool(2);
      Callable<RequestTrackerServer> rt = () -> RequestTrackerServer.start(folder.resolve("rt"));
      Callable<RedmineServer> other = () -> RedmineServer.start(folder.resolve("redmine"));
      requestTracker = threads.submit(rt);
      redmine = threads.submit(other);
      threads.shutdown();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T started(Future<T> server) {
    try {
      return server.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static RequestTrackerServer requestTracker() {
    start();
    return started(requestTracker);
  }

  static RedmineServer redmine() {
    start();
    return started(redmine);
  }

  static List<RealTracker> both() {
    return List.of(requestTracker(), redmine());
  }
}
