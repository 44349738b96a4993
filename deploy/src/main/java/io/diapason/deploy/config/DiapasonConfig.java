package io.diapason.deploy.config;

import io.diapason.vocabulary.Ci;
import java.util.List;

/**
 * Everything that an owner can set, room by room.
 *
 * @param estate the CIs of the file {@code topology.yaml}, in its order
 * @param integrations those who may post, of the file {@code integrations.yaml}; empty where the
 *     file is missing and everybody may
 */
public record DiapasonConfig(
    HttpSettings http,
    IngestSettings ingest,
    CorrelationSettings correlation,
    TicketingSettings ticketing,
    List<Ci> estate,
    List<IntegrationSettings> integrations) {

  public DiapasonConfig {
    estate = List.copyOf(estate);
    integrations = List.copyOf(integrations);
  }

  /** What holds where nothing is set: a useful product with an unknown estate. */
  public static DiapasonConfig defaults() {
    return new DiapasonConfig(
        HttpSettings.defaults(),
        IngestSettings.defaults(),
        CorrelationSettings.defaults(),
        TicketingSettings.defaults(),
        List.of(),
        List.of());
  }

  /** The same with the door elsewhere. */
  public DiapasonConfig with(HttpSettings elsewhere) {
    return new DiapasonConfig(elsewhere, ingest, correlation, ticketing, estate, integrations);
  }

  static DiapasonConfig read(Section top, List<Ci> estate, List<IntegrationSettings> integrations) {
    return new DiapasonConfig(
        HttpSettings.read(top),
        IngestSettings.read(top),
        CorrelationSettings.read(top),
        TicketingSettings.read(top),
        estate,
        integrations);
  }
}
