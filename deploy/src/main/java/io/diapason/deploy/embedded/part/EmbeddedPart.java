package io.diapason.deploy.embedded.part;

/** Something that the product started for itself, watches and stops. */
public interface EmbeddedPart extends AutoCloseable {

  /** What it is called where its health is shown. */
  String name();

  /** Asks it how it is. Answers within about two seconds, whatever happens. */
  PartHealth health();

  /** Whether it is gone and only {@link #revive} can bring it back. */
  boolean hasDied();

  /**
   * Starts it again on the same data and the same ports.
   *
   * @throws CannotStartException when it does not come up
   */
  void revive();

  /** Stops it and waits until it has let go of its data and its ports. */
  @Override
  void close();
}
