package io.diapason.ticketing.tracker.desk;

import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.Errand;
import io.diapason.ticketing.tracker.Face;
import io.diapason.ticketing.tracker.ForeignRef;
import io.diapason.ticketing.tracker.Letter;
import io.diapason.ticketing.tracker.Look;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.ticketing.tracker.MirrorKey;
import io.diapason.ticketing.tracker.Report;
import io.diapason.ticketing.tracker.WorkState;
import io.diapason.vocabulary.TicketId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Turns an errand into calls.
 *
 * @param end the tracker
 * @param desk where the elder ticket of a merged one is looked up
 */
record ErrandRunner(TrackerEnd end, TicketDesk desk) {

  CompletionStage<? extends Report> run(Ticket ticket, Mirror mirror, Errand errand) {
    return switch (errand.kind()) {
      case CREATE -> create(ticket, Objects.requireNonNull(errand.face()));
      case RETIRE -> retire(ticket, mirror, Objects.requireNonNull(errand.duplicate()));
      case REMARK -> remark(ticket, mirror, errand);
      case JOIN -> join(ticket, mirror);
      case TELL -> tell(ticket, mirror, errand);
      case CHECK ->
          end.tracker()
              .find(key(ticket).toString())
              .thenApply(found -> new Report.Checked(found.stream().map(ForeignRef::id).toList()));
    };
  }

  private static MirrorKey key(Ticket ticket) {
    return new MirrorKey(ticket.tenant(), ticket.id());
  }

  private static String id(Mirror mirror) {
    return Objects.requireNonNull(mirror.externalId());
  }

  /** Finds before it opens: the last try may have been done although its answer was lost. */
  private CompletionStage<Report> create(Ticket ticket, Face face) {
    return end.tracker()
        .find(key(ticket).toString())
        .thenCompose(
            found -> {
              if (found.isEmpty()) {
                return end.tracker()
                    .create(draft(ticket, face))
                    .thenApply(made -> new Report.Adopted(made.id(), face, List.of()));
              }
              List<String> ids = found.stream().map(ForeignRef::id).toList();
              return CompletableFuture.completedFuture(
                  new Report.Adopted(ids.get(0), null, ids.subList(1, ids.size())));
            });
  }

  private Draft draft(Ticket ticket, Face face) {
    MirrorKey key = key(ticket);
    Letter.About about =
        new Letter.About(
            ticket.title(),
            ticket.priority(),
            ticket.team(),
            ticket.service(),
            ticket.openedAt().toString(),
            ticket.incidentId().value());
    return new Draft(
        key.toString(),
        ticket.title(),
        Letter.opening(key, about),
        end.words().look(face),
        about.facts(),
        end.page(ticket.incidentId().value()));
  }

  private CompletionStage<Report> remark(Ticket ticket, Mirror mirror, Errand errand) {
    String text = Letter.remarks(key(ticket), errand.remarks());
    return end.tracker()
        .comment(id(mirror), text)
        .thenApply(done -> new Report.Said(Letter.last(errand.remarks())));
  }

  private CompletionStage<Report> tell(Ticket ticket, Mirror mirror, Errand errand) {
    Edit edit = Objects.requireNonNull(errand.edit());
    String why =
        ticket.timeline().isEmpty()
            ? ""
            : ticket.timeline().get(ticket.timeline().size() - 1).text();
    Face face = Objects.requireNonNull(errand.face());
    Face before = mirror.told();
    boolean reopens = before != null && !before.state().isActive() && face.state().isActive();
    Edit.Whole whole = new Edit.Whole(draft(ticket, face), reopens);
    return end.tracker()
        .update(id(mirror), new Edit(edit.title(), edit.look(), why, whole))
        .thenApply(done -> new Report.Told(face));
  }

  private CompletionStage<Report> retire(Ticket ticket, Mirror mirror, String duplicate) {
    return end.tracker()
        .comment(duplicate, Letter.duplicate(key(ticket), id(mirror)))
        .thenCompose(done -> end.tracker().link(duplicate, id(mirror)))
        .thenCompose(done -> end.tracker().update(duplicate, closing("Opened twice")))
        .thenApply(done -> new Report.Retired(duplicate));
  }

  private Edit closing(String why) {
    return new Edit(null, new Look(end.words().states().get(WorkState.CLOSED), null, null), why);
  }

  private CompletionStage<Report> join(Ticket ticket, Mirror mirror) {
    TicketId elder = ticket.mergedInto();
    CompletionStage<@Nullable String> there =
        elder == null
            ? CompletableFuture.completedFuture(null)
            : desk.find(new TicketKey(ticket.tenant(), elder)).thenApply(found -> copy(found));
    return there
        .thenCompose(copy -> point(ticket, mirror, copy))
        .thenApply(done -> new Report.Joined());
  }

  private @Nullable String copy(@Nullable Ticket elder) {
    Mirror mirror = elder == null ? null : elder.mirror(end.id());
    return mirror == null ? null : mirror.externalId();
  }

  private CompletionStage<Void> point(Ticket ticket, Mirror mirror, @Nullable String copy) {
    String name = copy == null ? String.valueOf(ticket.mergedInto()) : copy;
    CompletionStage<Void> said =
        end.tracker().comment(id(mirror), Letter.joined(key(ticket), name));
    return copy == null ? said : said.thenCompose(done -> end.tracker().link(id(mirror), copy));
  }
}
