package io.diapason.ticketing.oncall;

import java.util.List;

/**
 * People who own something together.
 *
 * @param id as tickets name it
 * @param members the ids of its people
 * @param schedule the id of its schedule; empty for none
 */
public record Team(String id, List<String> members, String schedule) {

  public Team {
    members = List.copyOf(members);
  }
}
