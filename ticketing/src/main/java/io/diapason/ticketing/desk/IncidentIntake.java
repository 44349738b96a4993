package io.diapason.ticketing.desk;

import io.diapason.ticketing.ticket.Decision;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketWrite;
import io.diapason.ticketing.ticket.Versioned;
import io.diapason.ticketing.view.IncidentView;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a batch of snapshots in: first the view, in one write, then the tickets. Taking the same
 * batch again changes nothing, so whoever feeds it may repeat what it is not sure of.
 */
public final class IncidentIntake {

  private final TicketDesk desk;
  private final IncidentView view;
  private final Announcer announcer;
  private final Consumer<Set<TicketKey>> onDue;

  /**
   * Wires the intake.
   *
   * @param onDue is told at once of tickets that may have something to do
   */
  public IncidentIntake(
      TicketDesk desk, IncidentView view, Announcer announcer, Consumer<Set<TicketKey>> onDue) {
    this.desk = desk;
    this.view = view;
    this.announcer = announcer;
    this.onDue = onDue;
  }

  /**
   * An incident after a batch, and its ticket.
   *
   * @param incident its newest version in the batch
   * @param ticket as it is now
   */
  public record Settled(IncidentSnapshot incident, Ticket ticket) {}

  /**
   * Completes when all of the batch is durable in the view and in the tickets, with the incidents
   * that have one.
   */
  public CompletionStage<List<Settled>> take(List<IncidentSnapshot> batch) {
    if (batch.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    Map<TicketKey, List<IncidentSnapshot>> stories = stories(batch);
    return view.apply(batch)
        .thenCompose(done -> decide(stories, new HashMap<>()))
        .thenApply(tickets -> announce(stories, tickets));
  }

  /**
   * The versions of each incident that a ticket must hear of, oldest first: where the status
   * changes, and the last. What lies between is in the later ones.
   */
  private static Map<TicketKey, List<IncidentSnapshot>> stories(List<IncidentSnapshot> batch) {
    Map<TicketKey, List<IncidentSnapshot>> stories = new LinkedHashMap<>();
    for (IncidentSnapshot snapshot : batch) {
      TicketId id = TicketId.of(snapshot.tenant(), snapshot.id());
      stories
          .computeIfAbsent(new TicketKey(snapshot.tenant(), id), k -> new ArrayList<>())
          .add(snapshot);
    }
    stories.replaceAll((key, versions) -> turningPoints(versions));
    return stories;
  }

  private static List<IncidentSnapshot> turningPoints(List<IncidentSnapshot> versions) {
    versions.sort(Comparator.comparingLong(IncidentSnapshot::version));
    List<IncidentSnapshot> points = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      boolean last = i == versions.size() - 1;
      if (last || versions.get(i).status() != versions.get(i + 1).status()) {
        points.add(versions.get(i));
      }
    }
    return points;
  }

  private CompletionStage<Map<TicketKey, Ticket>> decide(
      Map<TicketKey, List<IncidentSnapshot>> open, Map<TicketKey, Ticket> settled) {
    return desk.store().getAll(open.keySet()).thenCompose(found -> write(open, found, settled));
  }

  private CompletionStage<Map<TicketKey, Ticket>> write(
      Map<TicketKey, List<IncidentSnapshot>> open,
      Map<TicketKey, Versioned<Ticket>> found,
      Map<TicketKey, Ticket> settled) {
    List<TicketWrite> writes = new ArrayList<>();
    open.forEach(
        (key, story) -> {
          Versioned<Ticket> stored = found.get(key);
          Ticket before = stored == null ? null : stored.value();
          Ticket after = tell(before, story);
          if (after != null && !after.equals(before)) {
            writes.add(new TicketWrite(after, stored == null ? null : stored.token()));
          }
          if (after != null) {
            settled.put(key, after);
          }
        });
    if (writes.isEmpty()) {
      return CompletableFuture.completedFuture(settled);
    }
    return desk.store()
        .writeAll(writes)
        .thenCompose(lost -> afterWrites(open, new Round(writes, found, lost), settled));
  }

  private record Round(
      List<TicketWrite> writes, Map<TicketKey, Versioned<Ticket>> found, Set<TicketKey> lost) {}

  private CompletionStage<Map<TicketKey, Ticket>> afterWrites(
      Map<TicketKey, List<IncidentSnapshot>> open, Round round, Map<TicketKey, Ticket> settled) {
    Set<TicketKey> due = new HashSet<>();
    for (TicketWrite write : round.writes()) {
      TicketKey key = write.ticket().key();
      if (!round.lost().contains(key)) {
        Versioned<Ticket> before = round.found().get(key);
        desk.written(before == null ? null : before.value(), write.ticket());
        if (!write.ticket().intents().isEmpty()) {
          due.add(key);
        }
      }
    }
    if (!due.isEmpty()) {
      onDue.accept(due);
    }
    if (round.lost().isEmpty()) {
      return CompletableFuture.completedFuture(settled);
    }
    Map<TicketKey, List<IncidentSnapshot>> again = new LinkedHashMap<>(open);
    again.keySet().retainAll(round.lost());
    return decide(again, settled);
  }

  private @Nullable Ticket tell(@Nullable Ticket before, List<IncidentSnapshot> story) {
    Ticket ticket = before;
    for (IncidentSnapshot snapshot : story) {
      Decision decision = desk.policy().onIncident(ticket, snapshot, desk.now());
      ticket = decision.ticket();
    }
    return ticket;
  }

  private List<Settled> announce(
      Map<TicketKey, List<IncidentSnapshot>> stories, Map<TicketKey, Ticket> tickets) {
    List<Settled> settled = new ArrayList<>();
    stories.forEach(
        (key, story) -> {
          IncidentSnapshot newest = story.get(story.size() - 1);
          Ticket ticket = tickets.get(key);
          announcer.incident(newest, ticket);
          if (ticket != null) {
            settled.add(new Settled(newest, ticket));
          }
        });
    return settled;
  }
}
