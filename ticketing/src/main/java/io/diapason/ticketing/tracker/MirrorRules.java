package io.diapason.ticketing.tracker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a mirror remembers of what came of the work on it.
 *
 * @param rule of its tracker
 */
public record MirrorRules(MirrorRule rule) {

  /** How often the time to settle must pass until a copy cannot come to be any more. */
  private static final int SETTLED = 2;

  /**
   * Begins the work: a worker has the mirror for itself.
   *
   * @param ours what a copy that is opened now is told
   */
  public Mirror claimed(Mirror mirror, Face ours, String owner, Instant until) {
    Mirror taken = mirror.claimed(owner, until);
    boolean opens = taken.externalId() == null && taken.told() == null;
    // Written before the call: if the answer is lost, this is what the copy shows.
    return opens ? taken.change().told(ours).done() : taken;
  }

  /** Takes in that the copy is there. */
  public Mirror adopted(Mirror mirror, Report.Adopted report, Instant now) {
    if (mirror.externalId() != null && !mirror.externalId().equals(report.id())) {
      // Somebody else was faster while this worker was away.
      List<String> surplus = surplus(mirror, List.of(report.id()));
      return mirror.change().duplicates(surplus).done();
    }
    MirrorChange change = mirror.change().at(report.id(), mirror.url());
    if (report.opened() != null) {
      change.told(report.opened()).read(null);
    }
    Instant check = now.plus(rule.patience().settle().multipliedBy(SETTLED));
    return change
        .duplicates(surplus(mirror, report.others()))
        .checkAt(mirror.doubted() || report.opened() != null ? check : null)
        .effort(mirror.effort().goneWell(now))
        .done();
  }

  /** What people did in the copy. */
  public Reading seen(Mirror mirror, ForeignTicket foreign) {
    return Reading.of(mirror, foreign, rule.dictionary());
  }

  /**
   * Agrees with what people did in the copy, so that it is not told what it said.
   *
   * @param ours what we show now that it was taken in
   */
  public Mirror agreed(Reading reading, Face ours) {
    Mirror mirror = reading.mirror();
    Face told = Objects.requireNonNullElse(mirror.told(), ours);
    if (reading.state() != null && ours.state().isActive() == reading.state().isActive()) {
      told = told.withState(ours.state());
    }
    if (reading.priority() != null && reading.priority() == ours.priority()) {
      told = told.withPriority(ours.priority());
    }
    if (reading.assignee() != null) {
      told = told.withAssignee(ours.assignee());
    }
    Mirror agreed = mirror.change().told(told).done();
    return agreed.change().effort(mirror.effort().noting(stubborn(agreed))).done();
  }

  /** Some trackers answer that all is well and change nothing: people must see that. */
  private String stubborn(Mirror mirror) {
    Look read = mirror.read();
    String told = mirror.told() == null ? null : rule.dictionary().look(mirror.told()).status();
    String shown = read == null ? null : read.status();
    boolean differs = told != null && shown != null && !told.equalsIgnoreCase(shown);
    return differs ? "Told it '" + told + "', but it shows '" + shown + "'" : "";
  }

  /** Takes in that an errand was done. */
  public Mirror done(Mirror mirror, Report report, Instant now) {
    MirrorChange change = mirror.change().effort(mirror.effort().goneWell(now));
    if (report instanceof Report.Told done) {
      change.told(done.face());
    } else if (report instanceof Report.Joined) {
      change.joined(true);
    } else if (report instanceof Report.Retired done) {
      List<String> left = new ArrayList<>(mirror.duplicates());
      left.remove(done.id());
      List<String> retired = new ArrayList<>(mirror.retired());
      retired.add(done.id());
      change.duplicates(left).retired(retired);
    } else if (report instanceof Report.Checked done) {
      List<String> others =
          done.found().stream().filter(id -> !id.equals(mirror.externalId())).toList();
      change.checkAt(null).duplicates(surplus(mirror, others));
    } else if (report instanceof Report.Said done) {
      change.unsaid(mirror.unsaid().stream().filter(r -> r.number() > done.number()).toList());
    }
    return change.done();
  }

  /**
   * Takes in that there is another copy. Only where an answer was lost, and soon after the opening,
   * it is one too many: people copy tickets, and our key with them.
   */
  public Mirror strayed(Mirror mirror, Report.Strayed report) {
    return mirror.doubted() || mirror.checkAt() != null
        ? mirror.change().duplicates(surplus(mirror, List.of(report.id()))).done()
        : mirror;
  }

  /** Lets go of it; only whoever has it can. */
  public Mirror finished(Mirror mirror, Report.Finished report) {
    return report.owner().equals(mirror.effort().leaseOwner())
        ? mirror.change().effort(mirror.effort().released()).done()
        : mirror;
  }

  /** Takes in that it did not work. */
  public Mirror failed(Mirror mirror, TrackerOutage outage, Instant now) {
    boolean opening = mirror.externalId() == null;
    MirrorChange change =
        mirror.change().effort(mirror.effort().failed(outage, rule.patience(), now));
    if (opening && outage.reason().isDoubtful()) {
      change.doubted();
    } else if (opening && !mirror.doubted()) {
      change.told(null);
    }
    return change.done();
  }

  /** Begins anew where it gave up; a copy that is gone is opened again. */
  public Mirror anew(Mirror mirror, Instant now) {
    boolean gone = mirror.effort().reason() == OutageReason.GONE;
    MirrorChange change = mirror.change().effort(Effort.at(now));
    if (gone) {
      change.at(null, "").told(null).read(null).heard(List.of());
    }
    return change.done();
  }

  /** Each copy that is one too many is closed once. */
  private static List<String> surplus(Mirror mirror, List<String> others) {
    List<String> all = new ArrayList<>(mirror.duplicates());
    others.stream()
        .filter(id -> !all.contains(id) && !mirror.retired().contains(id))
        .forEach(all::add);
    return all;
  }
}
