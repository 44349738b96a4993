package io.diapason.deploy.bench.correlation.judge;

import io.diapason.deploy.bench.correlation.judge.Judge.Suspect;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a judge said of a stream, event by event in the stream's order; an event that is in no
 * incident has an empty name.
 *
 * @param stream what was judged
 * @param online the incident as it was first assigned
 * @param told whether people had been told of that incident by then
 * @param soon the incident five minutes later: what a responder sees
 * @param last the incident after all merges
 * @param quiet the incidents, by their first or last name, that people were never told of
 * @param causesSoon the suspects five minutes after the incident opened, by its last name
 * @param causesLast the suspects in the end, by the incident's last name
 */
public record Verdicts(
    KnownStream stream,
    List<String> online,
    List<Boolean> told,
    List<String> soon,
    List<String> last,
    Set<String> quiet,
    Map<String, List<Suspect>> causesSoon,
    Map<String, List<Suspect>> causesLast) {

  /** What a judge said that tells people of every incident. */
  public Verdicts(
      KnownStream stream,
      List<String> online,
      List<String> soon,
      List<String> last,
      Map<String, List<Suspect>> causesSoon,
      Map<String, List<Suspect>> causesLast) {
    this(
        stream,
        online,
        Collections.nCopies(online.size(), true),
        soon,
        last,
        Set.of(),
        causesSoon,
        causesLast);
  }
}
