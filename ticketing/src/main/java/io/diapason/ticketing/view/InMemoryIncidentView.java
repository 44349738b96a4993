package io.diapason.ticketing.view;

import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The view in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryIncidentView implements IncidentView {

  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing((Entry e) -> e.header.openedAt())
          .thenComparing(e -> e.header.id())
          .reversed();
  private static final Comparator<IncidentAlert> OLDEST_FIRST =
      Comparator.comparing(IncidentAlert::joinedAt).thenComparing(IncidentAlert::fingerprint);

  private final Map<IncidentKey, Entry> entries = new HashMap<>();

  private static final class Entry {
    IncidentSnapshot header;
    final Map<Fingerprint, MemberUpdate> members = new LinkedHashMap<>();

    Entry(IncidentSnapshot header) {
      this.header = header;
    }

    Stream<IncidentAlert> alerts() {
      return header.status() == IncidentStatus.MERGED
          ? Stream.empty()
          : members.values().stream().map(MemberUpdate::alert).filter(Objects::nonNull);
    }

    IncidentSnapshot shown(long limit) {
      return IncidentUpdate.withAlerts(header, alerts().sorted(OLDEST_FIRST).limit(limit).toList());
    }
  }

  @Override
  public synchronized CompletionStage<Void> apply(List<IncidentSnapshot> snapshots) {
    IncidentUpdate.fold(snapshots).forEach(this::applyOne);
    return CompletableFuture.completedFuture(null);
  }

  private void applyOne(IncidentUpdate update) {
    Entry entry =
        entries.computeIfAbsent(IncidentKey.of(update.header()), k -> new Entry(update.header()));
    if (update.header().version() >= entry.header.version()) {
      entry.header = update.header();
    }
    for (MemberUpdate member : update.members().values()) {
      entry.members.merge(
          member.fingerprint(), member, (a, b) -> b.version() >= a.version() ? b : a);
    }
  }

  @Override
  public synchronized CompletionStage<Optional<IncidentSnapshot>> get(
      String tenant, IncidentId id, int alerts) {
    Entry entry = entries.get(new IncidentKey(tenant, id));
    return CompletableFuture.completedFuture(Optional.ofNullable(entry).map(e -> e.shown(alerts)));
  }

  @Override
  public synchronized CompletionStage<Page<IncidentSnapshot>> list(IncidentQuery query) {
    List<Entry> matching =
        entries.values().stream().filter(e -> matches(e, query)).sorted(NEWEST_FIRST).toList();
    List<IncidentSnapshot> items =
        matching.stream().limit(query.limit()).map(e -> e.shown(query.alerts())).toList();
    return CompletableFuture.completedFuture(
        new Page<>(items, items.size() < matching.size() ? cursorAfter(items) : null));
  }

  private static @Nullable String cursorAfter(List<IncidentSnapshot> items) {
    IncidentSnapshot last = items.get(items.size() - 1);
    return new Cursor(last.openedAt(), last.id().value()).encode();
  }

  private static boolean matches(Entry entry, IncidentQuery query) {
    IncidentSnapshot header = entry.header;
    Cursor after = query.after();
    return header.tenant().equals(query.tenant())
        && (query.states().isEmpty() || query.states().contains(header.status()))
        && (after == null || after.precedes(header.openedAt(), header.id().value()));
  }

  private Stream<Entry> of(String tenant) {
    return entries.values().stream().filter(e -> e.header.tenant().equals(tenant));
  }

  @Override
  public synchronized CompletionStage<List<IncidentAlert>> openAlerts(String tenant) {
    Map<Fingerprint, IncidentAlert> open = new LinkedHashMap<>();
    of(tenant)
        .flatMap(Entry::alerts)
        .filter(a -> a.status().isOpen())
        .forEach(a -> open.put(a.fingerprint(), a));
    return CompletableFuture.completedFuture(List.copyOf(open.values()));
  }

  @Override
  public synchronized CompletionStage<Optional<PlacedAlert>> locate(
      String tenant, Fingerprint fingerprint) {
    return CompletableFuture.completedFuture(
        of(tenant)
            .flatMap(e -> e.alerts().map(alert -> new PlacedAlert(e.header.id(), alert)))
            .filter(placed -> placed.alert().fingerprint().equals(fingerprint))
            .max(Comparator.comparing(placed -> placed.alert().joinedAt())));
  }

  @Override
  public synchronized CompletionStage<Totals> totals(String tenant) {
    List<IncidentSnapshot> headers =
        of(tenant).map(e -> e.header).filter(h -> h.status() != IncidentStatus.MERGED).toList();
    return CompletableFuture.completedFuture(
        new Totals(
            headers.size(),
            headers.stream().filter(h -> h.status() != IncidentStatus.CLOSED).count(),
            headers.stream().mapToLong(IncidentSnapshot::alertCount).sum(),
            headers.stream().mapToLong(IncidentSnapshot::openCount).sum()));
  }
}
