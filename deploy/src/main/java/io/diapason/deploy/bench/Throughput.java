package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Figure;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** All turns of all servers; in tables stands the median of the rounds. */
public record Throughput(List<Turn> turns) {

  private static final List<String> NOTES =
      List.of(
          "Every alert in batches of 50, kept connections, the same load for both; only one of them runs at a time, on an empty folder, after a warm-up with other alerts.",
          "'to the answer': Diapason has the alert in Kafka and goes on working; Alertmanager has it in memory.",
          "'all the way': until Diapason's ledger shows nothing pending and its searchable view holds every alert; Alertmanager gets one second more, for it says nowhere how far it is. This is the figure to compare.",
          "CPU-seconds: user and kernel time of the server's whole process tree, Diapason's Elasticsearch included, the load generator excluded.");

  public Throughput {
    turns = List.copyOf(turns);
  }

  Section section() {
    List<List<String>> rows = new ArrayList<>();
    add(rows, "first time, alerts/s to the answer (goal 2 ×)", turn -> turn.first().perSecond());
    add(rows, "first time, alerts/CPU-s to the answer", turn -> turn.first().perCpuSecond());
    add(
        rows,
        "first time, alerts/CPU-s all the way (goal 3 ×)",
        turn -> turn.first().perCpuSecondSettled());
    addOwn(rows, "first time, alerts/s all the way", turn -> turn.first().perSecondSettled());
    add(rows, "repeats, alerts/s to the answer (goal 2 ×)", turn -> turn.repeats().perSecond());
    add(rows, "repeats, alerts/CPU-s to the answer", turn -> turn.repeats().perCpuSecond());
    add(
        rows,
        "repeats, alerts/CPU-s all the way (goal 3 ×)",
        turn -> turn.repeats().perCpuSecondSettled());
    addOwn(rows, "repeats, alerts/s all the way", turn -> turn.repeats().perSecondSettled());
    rows.add(cells("cores used when idle", Throughput::idle));
    rows.add(cells("batches refused", Throughput::refused));
    List<String> header = List.of("Throughput", "Diapason", "Alertmanager", "ratio");
    return new Section("Throughput", new Table(header, rows), NOTES);
  }

  private void add(List<List<String>> rows, String what, ToDoubleFunction<Turn> value) {
    Figure ours = figure("Diapason", value);
    Figure theirs = figure("Alertmanager", value);
    rows.add(
        List.of(
            what,
            Words.of(ours),
            of("Alertmanager").isEmpty() ? Words.NONE : Words.of(theirs),
            Words.ratio(ours.ratioTo(theirs))));
  }

  private void addOwn(List<List<String>> rows, String what, ToDoubleFunction<Turn> value) {
    rows.add(List.of(what, Words.of(figure("Diapason", value)), Words.NONE, Words.NONE));
  }

  private List<String> cells(String what, Function<List<Turn>, String> word) {
    return List.of(what, word.apply(of("Diapason")), word.apply(of("Alertmanager")), Words.NONE);
  }

  private static String idle(List<Turn> turns) {
    Figure figure = Figure.of(turns.stream().map(Turn::idleCores).toList());
    return turns.isEmpty() ? Words.NONE : String.format(Locale.ROOT, "%.2f", figure.median());
  }

  private static String refused(List<Turn> turns) {
    List<String> words = new ArrayList<>();
    for (Turn turn : turns) {
      for (Pass pass : List.of(turn.first(), turn.repeats())) {
        if (!pass.refused().isEmpty() || !pass.settled()) {
          words.add(
              Words.refused(pass.refused()) + (pass.settled() ? "" : ", not worked off in time"));
        }
      }
    }
    return turns.isEmpty() ? Words.NONE : words.isEmpty() ? "none" : String.join("; ", words);
  }

  private Figure figure(String server, ToDoubleFunction<Turn> value) {
    return Figure.of(of(server).stream().map(value::applyAsDouble).toList());
  }

  private List<Turn> of(String server) {
    return turns.stream().filter(turn -> turn.server().equals(server)).toList();
  }
}
