package io.diapason.ticketing.ticket;

import io.diapason.ticketing.audit.Actor;
import io.diapason.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a ticket has to do with.
 *
 * @param watchers people who hear of it, in the order in which they came
 * @param links to other things
 * @param parent the ticket whose part this one is; null for none
 * @param children the tickets that are part of this one
 * @param owed what its children have not heard yet; null for nothing
 */
public record Ties(
    List<String> watchers,
    List<TicketLink> links,
    @Nullable TicketId parent,
    List<TicketId> children,
    @Nullable Ending owed) {

  /** Nobody and nothing. */
  public static final Ties NONE = new Ties(List.of(), List.of(), null, List.of(), null);

  /** How many people may watch one ticket. */
  public static final int MOST_WATCHERS = 50;

  /** How many children a ticket may have. */
  public static final int MOST_CHILDREN = 200;

  public Ties {
    watchers = watchers == null ? List.of() : List.copyOf(watchers);
    links = links == null ? List.of() : List.copyOf(links);
    children = children == null ? List.of() : List.copyOf(children);
  }

  /**
   * A ticket ended, and these are to hear of it.
   *
   * @param children who
   * @param actor who ended it, and why
   * @param opening of which opening of the ticket it was the end
   */
  public record Ending(List<TicketId> children, Actor actor, int opening) {

    public Ending {
      children = List.copyOf(children);
    }
  }

  Ties watched(String person, boolean watches) {
    return new Ties(with(watchers, person, watches), links, parent, children, owed);
  }

  Ties linked(TicketLink link, boolean linked) {
    List<TicketLink> others =
        new ArrayList<>(links.stream().filter(one -> !one.says(link)).toList());
    if (linked) {
      others.add(link);
    }
    return new Ties(watchers, others, parent, children, owed);
  }

  boolean has(TicketLink link) {
    return links.stream().anyMatch(link::says);
  }

  Ties below(@Nullable TicketId ticket) {
    return new Ties(watchers, links, ticket, children, owed);
  }

  Ties above(TicketId child, boolean isChild) {
    return new Ties(watchers, links, parent, with(children, child, isChild), owed);
  }

  Ties owing(@Nullable Ending ending) {
    return new Ties(watchers, links, parent, children, ending);
  }

  private static <T> List<T> with(List<T> all, T one, boolean present) {
    if (present == all.contains(one)) {
      return all;
    }
    List<T> others = new ArrayList<>(all);
    boolean unused = present ? others.add(one) : others.remove(one);
    return others;
  }

  /** The watchers in one line. */
  String watcherWords() {
    return String.join(", ", watchers);
  }

  /** The links in one line. */
  String linkWords() {
    return links.stream().map(TicketLink::words).collect(Collectors.joining(", "));
  }
}
