package io.diapason.deploy.config;

import io.diapason.vocabulary.Ci;
import java.util.List;

/**
 * Everything that an owner can set, room by room.
 *
 * @param estate the CIs of the file {@code topology.yaml}, in its order
 */
public record DiapasonConfig(
    HttpSettings http,
    IngestSettings ingest,
    CorrelationSettings correlation,
    TicketingSettings ticketing,
    List<Ci> estate) {

  public DiapasonConfig {
    estate = List.copyOf(estate);
  }

  /** What holds where nothing is set: a useful product with an unknown estate. */
  public static DiapasonConfig defaults() {
    return new DiapasonConfig(
        HttpSettings.defaults(),
        IngestSettings.defaults(),
        CorrelationSettings.defaults(),
        TicketingSettings.defaults(),
        List.of());
  }

  /** The same with the door elsewhere. */
  public DiapasonConfig with(HttpSettings elsewhere) {
    return new DiapasonConfig(elsewhere, ingest, correlation, ticketing, estate);
  }

  static DiapasonConfig read(Section top, List<Ci> estate) {
    return new DiapasonConfig(
        HttpSettings.read(top),
        IngestSettings.read(top),
        CorrelationSettings.read(top),
        TicketingSettings.read(top),
        estate);
  }
}
