package io.diapason.deploy.config;

import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.Sources;
import io.diapason.ingest.source.catalogue.KnownSources;
import io.diapason.ingest.source.generic.GenericMapping;
import io.diapason.ingest.source.generic.GenericSource;
import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that an owner can set, room by room.
 *
 * @param estate the CIs of the file {@code topology.yaml}, in its order
 * @param integrations those who may post, of the file {@code integrations.yaml}; empty where the
 *     file is missing and everybody may
 * @param mappings how the bodies of unknown senders are read, of the file {@code sources.yaml}
 * @param quiet which alerts are to be quiet, of the files {@code inhibition.yaml} and {@code
 *     maintenance.yaml}
 * @param duty how long tickets may take and who works on them, of the files {@code calendars.yaml},
 *     {@code sla.yaml} and {@code oncall.yaml}
 * @param anomalies which time series are watched, of the file {@code anomalies.yaml}
 */
public record DiapasonConfig(
    HttpSettings http,
    IngestSettings ingest,
    CorrelationSettings correlation,
    TicketingSettings ticketing,
    List<Ci> estate,
    List<IntegrationSettings> integrations,
    List<GenericMapping> mappings,
    QuietSettings quiet,
    DutySettings duty,
    AnomalySettings anomalies) {

  public DiapasonConfig {
    estate = List.copyOf(estate);
    integrations = List.copyOf(integrations);
    mappings = List.copyOf(mappings);
  }

  /** What holds where nothing is set: a useful product with an unknown estate. */
  public static DiapasonConfig defaults() {
    return new DiapasonConfig(
        HttpSettings.defaults(),
        IngestSettings.defaults(),
        CorrelationSettings.defaults(),
        TicketingSettings.defaults(),
        List.of(),
        List.of(),
        List.of(),
        QuietSettings.none(),
        DutySettings.none(),
        AnomalySettings.defaults());
  }

  /** The same with the door elsewhere. */
  public DiapasonConfig with(HttpSettings elsewhere) {
    return new DiapasonConfig(
        elsewhere,
        ingest,
        correlation,
        ticketing,
        estate,
        integrations,
        mappings,
        quiet,
        duty,
        anomalies);
  }

  /** The same with what other files say. */
  DiapasonConfig with(QuietSettings others, DutySettings duties, AnomalySettings series) {
    return new DiapasonConfig(
        http,
        ingest,
        correlation,
        ticketing,
        estate,
        integrations,
        mappings,
        others,
        duties,
        series);
  }

  /** The same with what holds from a start to the end as it was at this one. */
  public DiapasonConfig startedAs(DiapasonConfig start) {
    return new DiapasonConfig(
        start.http,
        start.ingest,
        start.correlation,
        ticketing,
        estate,
        integrations,
        mappings,
        quiet,
        duty,
        start.anomalies);
  }

  static DiapasonConfig read(
      Section top,
      List<Ci> estate,
      List<IntegrationSettings> integrations,
      List<GenericMapping> mappings) {
    return new DiapasonConfig(
        HttpSettings.read(top),
        IngestSettings.read(top),
        CorrelationSettings.read(top),
        TicketingSettings.read(top),
        estate,
        integrations,
        mappings,
        QuietSettings.none(),
        DutySettings.none(),
        AnomalySettings.defaults());
  }

  /** All sources that may post: those that come with the product, and the mapped ones. */
  public Sources sources() {
    List<Source> all = new ArrayList<>(KnownSources.all().all());
    mappings.forEach(mapping -> all.add(new GenericSource(mapping)));
    return new Sources(all);
  }
}
