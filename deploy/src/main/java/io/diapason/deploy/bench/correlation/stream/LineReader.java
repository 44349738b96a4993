package io.diapason.deploy.bench.correlation.stream;

import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.RecordedLine;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.catalogue.KnownSources;
import io.diapason.vocabulary.Receipt;

/**
 * Understands lines of a recording just as a replay does, so that what is measured here is what a
 * replay of the same lines would judge. Counts the receipts.
 */
public final class LineReader {

  private long events;

  /**
   * Reads a line in which one alert stands.
   *
   * @throws IllegalArgumentException when it is not such a line
   */
  public KnownAlert read(String id, String incident, String line) {
    RecordedLine recorded = RecordedLine.parse(line);
    Parsed parsed =
        KnownSources.all()
            .find(recorded.source())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected a known source, but got '" + recorded.source() + "'"))
            .read(recorded.posted(), House.TENANT);
    if (parsed.accepted().size() != 1) {
      throw new IllegalArgumentException(
          "Expected one alert in a line, but got "
              + parsed.accepted().size()
              + " and refused "
              + parsed.rejections());
    }
    Receipt receipt = new Receipt("recorded", ++events);
    return new KnownAlert(
        id, incident, line, parsed.accepted().get(0).stamp(receipt, recorded.receivedAt()), true);
  }
}
