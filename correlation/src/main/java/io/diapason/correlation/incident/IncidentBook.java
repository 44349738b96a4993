package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a tenant's incidents, with the indexes by which candidates are found
 * without a scan.
 *
 * @param incidents by incident id
 * @param members by fingerprint
 * @param slots the members of an incident by number, keyed {@code <incident>:<number>}
 * @param places the incidents that have an episode on a CI, by CI
 * @param habits what was learnt of the tenant
 * @param atHand what is remembered of these tables
 */
public record IncidentBook(
    Table<IncidentState> incidents,
    Table<Member> members,
    Table<Fingerprint> slots,
    Table<List<IncidentId>> places,
    Habits habits,
    AtHand atHand) {

  /** A book in these tables, which are written by nobody else. */
  public IncidentBook(
      Table<IncidentState> incidents,
      Table<Member> members,
      Table<Fingerprint> slots,
      Table<List<IncidentId>> places,
      Habits habits) {
    this(incidents, members, slots, places, habits, AtHand.nothing());
  }

  /**
   * What was learnt of a tenant.
   *
   * @param pace how fast incidents come and grow; one entry
   * @param company with whom a CI breaks, by CI
   * @param lately the CIs that broke last and the incidents that grew last; one entry
   * @param usual how usual each condition of each CI is among the incidents
   * @param habits how regularly each condition of each CI comes back
   */
  public record Habits(
      Table<Pace> pace,
      Table<Company> company,
      Table<Lately> lately,
      Table<Usual> usual,
      Table<Habit> habits) {

    /** Habits in plain memory. */
    public static Habits inMemory() {
      return new Habits(
          MapTable.create(),
          MapTable.create(),
          MapTable.create(),
          MapTable.create(),
          MapTable.create());
    }
  }

  private static final String ALL = "all";

  /** A book in plain memory. */
  public static IncidentBook inMemory() {
    return new IncidentBook(
        MapTable.create(),
        MapTable.create(),
        MapTable.create(),
        MapTable.create(),
        Habits.inMemory());
  }

  /** The incident of this id; null when it is unknown or forgotten. */
  public @Nullable IncidentState incident(IncidentId id) {
    return incidents.get(id.value());
  }

  /** The member of this fingerprint; null when it belongs to no incident. */
  public @Nullable Member member(Fingerprint fingerprint) {
    return members.get(fingerprint.value());
  }

  /**
   * The alert as it was in an incident before it fired again in another one; null when it never
   * left.
   */
  public @Nullable Member former(IncidentId incident, Fingerprint fingerprint) {
    return members.get(former(incident.value(), fingerprint));
  }

  Pace pace(CorrelationConfig config) {
    Pace known = habits.pace().get(ALL);
    return known == null ? Pace.first(config.patience().firstGap().toMillis() / 1000.0) : known;
  }

  Company company(String ci) {
    Company known = habits.company().get(ci);
    return known == null ? Company.NONE : known;
  }

  Lately latelyBroken() {
    Lately known = habits.lately().get(ALL);
    return known == null ? Lately.NONE : known;
  }

  Customs customs() {
    return new Customs(habits.usual());
  }

  /**
   * How surprising it is to find each of these alerts in an incident, from what was learnt: 0 for
   * what is in all incidents of their CIs, about 1 for what is in one of three, 3 for what is in
   * one of twenty.
   */
  public ToDoubleFunction<IncidentAlert> rarity(List<IncidentAlert> alertsOfIncident) {
    return customs().rarity(alertsOfIncident);
  }

  ChronicNoise chronicNoise() {
    return new ChronicNoise(habits.habits(), new Reputations(habits.usual()), incidents);
  }

  /**
   * Why an incident is nothing but chronic noise, which needs nobody; null when it is more than
   * that.
   */
  public @Nullable String chronic(IncidentState incident, Instant at) {
    List<Member> members = membersOf(incident, ChronicNoise.MOST_ALERTS + 1);
    return chronicNoise().reason(incident, members, at);
  }

  /** The incidents that grew last. */
  List<IncidentId> lately() {
    return latelyBroken().incidents();
  }

  /** The incidents that have an episode on this CI. */
  public List<IncidentId> incidentsOn(String ci) {
    List<IncidentId> found = places.get(ci);
    return found == null ? List.of() : found;
  }

  /** The members of an incident, in the order in which they joined. */
  public List<Member> membersOf(IncidentState incident) {
    return membersOf(incident, incident.members());
  }

  /** The members in the first slots of an incident. */
  public List<Member> membersOf(IncidentState incident, int firstSlots) {
    int count = Math.min(firstSlots, incident.members());
    List<Member> rolled =
        atHand.rolls().first(incident.id(), count, new Slots(this, incident.id()));
    return rolled == null ? lookUp(incident, count) : rolled;
  }

  /** Finds the members of one incident in the tables. */
  private record Slots(IncidentBook book, IncidentId incident) implements Rolls.Lookup {

    @Override
    public @Nullable Fingerprint inSlot(int slot) {
      return book.slots.get(slot(incident, slot));
    }

    @Override
    public @Nullable Member member(Fingerprint fingerprint) {
      return book.memberOf(incident, fingerprint);
    }
  }

  private List<Member> lookUp(IncidentState incident, int count) {
    Map<Fingerprint, Member> found = new LinkedHashMap<>();
    for (int slot = 0; slot < count; slot++) {
      Fingerprint fingerprint = slots.get(slot(incident.id(), slot));
      Member member = fingerprint == null ? null : memberOf(incident.id(), fingerprint);
      if (member != null) {
        found.putIfAbsent(fingerprint, member);
      }
    }
    return List.copyOf(found.values());
  }

  /** What the alert is, or was, in this incident; null when it never was a member. */
  public @Nullable Member memberOf(IncidentId incident, Fingerprint fingerprint) {
    Member now = member(fingerprint);
    return now != null && now.incident().equals(incident) ? now : former(incident, fingerprint);
  }

  /** The incidents of which a CI can have been reached by a fault of this one. */
  List<IncidentId> incidentsReachedFrom(String root) {
    return incidentsOn(IncidentState.ROOT + root);
  }

  /** Keeps an incident and finds it by its CIs from now on. */
  public void keep(IncidentState incident) {
    IncidentState before = incidents.get(incident.id().value());
    IncidentState kept = incident.unfiled().isEmpty() ? incident : incident.filed();
    incidents.put(incident.id().value(), kept);
    incident.unfiled().forEach(key -> enter(key, incident.id()));
    Awake awake = atHand.awake(incident.tenant());
    awake.keep(kept, incident.unfiled());
    if (before != null && lostSome(before, incident)) {
      before.episodes().keySet().stream()
          .filter(ci -> !incident.episodes().containsKey(ci))
          .forEach(
              ci -> {
                leave(ci, incident.id());
                awake.leave(ci, incident.id());
              });
    }
  }

  /** Whether fewer CIs are left than there were and came; told without looking at each of them. */
  private static boolean lostSome(IncidentState before, IncidentState now) {
    long came =
        now.unfiled().stream()
            .distinct()
            .filter(key -> now.episodes().containsKey(key) && !before.episodes().containsKey(key))
            .count();
    return before.episodes().size() + came > now.episodes().size();
  }

  /** Its CIs, and those from which a fault can have reached them. */
  static Set<String> findableBy(IncidentState incident) {
    Set<String> keys = new HashSet<>(incident.episodes().keySet());
    incident.roots().keySet().forEach(root -> keys.add(IncidentState.ROOT + root));
    return keys;
  }

  private void enter(String ci, IncidentId id) {
    List<IncidentId> there = incidentsOn(ci);
    if (!there.contains(id)) {
      List<IncidentId> more = new ArrayList<>(there);
      more.add(id);
      places.put(ci, more);
    }
  }

  private void leave(String ci, IncidentId id) {
    List<IncidentId> others = incidentsOn(ci).stream().filter(other -> !other.equals(id)).toList();
    if (others.isEmpty()) {
      places.remove(ci);
    } else {
      places.put(ci, new ArrayList<>(others));
    }
  }

  /** Keeps a member in the slot of this number, or only its new words when it has one. */
  void keep(Member member, int slot) {
    Fingerprint fingerprint = member.alert().fingerprint();
    Member before = member(fingerprint);
    if (before != null && !before.incident().equals(member.incident())) {
      atHand.rolls().drop(before.incident());
    }
    members.put(fingerprint.value(), member);
    if (slot >= 0) {
      slots.put(slot(member.incident(), slot), fingerprint);
    }
    atHand.rolls().keep(member, slot);
  }

  /** Forgets an incident and those members that did not move on to another. */
  void forget(IncidentState incident) {
    atHand.rolls().drop(incident.id());
    atHand.awake(incident.tenant()).forget(incident.id());
    for (int slot = 0; slot < incident.members(); slot++) {
      Fingerprint fingerprint = slots.get(slot(incident.id(), slot));
      if (fingerprint != null) {
        Member now = member(fingerprint);
        if (now != null && now.incident().equals(incident.id())) {
          members.remove(fingerprint.value());
        }
        members.remove(former(incident.id().value(), fingerprint));
        slots.remove(slot(incident.id(), slot));
      }
    }
    findableBy(incident).forEach(ci -> leave(ci, incident.id()));
    incidents.remove(incident.id().value());
  }

  /** Remembers what was decided: the half of a decision that is memory. */
  public void remember(Decision decision) {
    decision.former().forEach(placed -> keepFormer(placed.member(), placed.slot()));
    decision.members().forEach(placed -> keep(placed.member(), placed.slot()));
    decision.incidents().forEach(this::keep);
    decision.merged().forEach(merged -> forget(merged.younger()));
    decision.forgotten().forEach(this::forget);
    Lesson lesson = decision.lesson();
    if (lesson != null) {
      habits.pace().put(ALL, lesson.pace());
      habits.lately().put(ALL, lesson.lately());
      lesson.company().forEach(habits.company()::put);
      lesson.usual().forEach(habits.usual()::put);
      lesson.habits().forEach(habits.habits()::put);
    }
  }

  private void keepFormer(Member member, int slot) {
    atHand.rolls().drop(member.incident());
    Fingerprint fingerprint = member.alert().fingerprint();
    members.put(former(member.incident().value(), fingerprint), member);
    if (slot >= 0) {
      slots.put(slot(member.incident(), slot), fingerprint);
    }
  }

  private static String former(String incident, Fingerprint fingerprint) {
    return incident + "|" + fingerprint.value();
  }

  private static String slot(IncidentId incident, int number) {
    return incident.value() + ":" + number;
  }
}
