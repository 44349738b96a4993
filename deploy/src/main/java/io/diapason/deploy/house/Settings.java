package io.diapason.deploy.house;

import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.embedded.part.CannotStartException;

/** Where the configuration of a house is read from, at its start and whenever it is to be anew. */
public interface Settings {

  /**
   * Reads it.
   *
   * @throws CannotStartException when it has errors; all of them are in the message
   */
  DiapasonConfig read();

  /** The text of {@code diapason.yaml} as it is now; empty where the defaults hold. */
  String text();

  /** Always the same. */
  static Settings fixed(DiapasonConfig config) {
    return new Settings() {
      @Override
      public DiapasonConfig read() {
        return config;
      }

      @Override
      public String text() {
        return "";
      }
    };
  }
}
