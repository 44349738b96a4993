package io.diapason.deploy.embedded.part;

/** Tells the person who waits what is being done. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = line -> {};

  /** Shows one line. */
  void say(String line);
}
