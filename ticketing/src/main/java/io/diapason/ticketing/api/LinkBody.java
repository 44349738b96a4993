package io.diapason.ticketing.api;

import io.diapason.ticketing.ticket.TicketLink;
import io.diapason.ticketing.ticket.TicketLink.Relation;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a ticket is to be linked to. */
final class LinkBody {

  private static final int LONGEST = 2_000;
  private static final List<String> SCHEMES = List.of("http", "https");
  private static final Pattern TICKET = Pattern.compile("TKT-[0-9a-zA-Z]+");

  private LinkBody() {}

  /** The link, without who says so and since when. */
  static TicketLink read(JsonBody json) {
    Relation relation = relation(json.required("relation"));
    String target = json.required("target").strip();
    if (relation.isToTicket() && !TICKET.matcher(target).matches()) {
      throw new BadInput("Expected 'target' to be a ticket such as TKT-…, but got another");
    }
    boolean isAddress = relation == Relation.URL || target.contains(":");
    if (isAddress) {
      requireWebAddress(target);
    }
    if (target.length() > LONGEST || target.chars().anyMatch(Character::isISOControl)) {
      throw new BadInput("Expected 'target' to be one line of at most " + LONGEST + " letters");
    }
    return new TicketLink(relation, target, json.by(), Instant.EPOCH);
  }

  private static Relation relation(String word) {
    List<String> words = Arrays.stream(Relation.values()).map(Relation::word).toList();
    return Arrays.stream(Relation.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "Expected 'relation' to be one of "
                        + String.join(", ", words)
                        + ", but got '"
                        + word
                        + "'"));
  }

  /** What a browser would run when somebody follows it is none. */
  private static void requireWebAddress(String text) {
    try {
      URI address = new URI(text);
      boolean sound =
          address.getScheme() != null
              && SCHEMES.contains(address.getScheme())
              && address.getHost() != null
              && address.getUserInfo() == null;
      if (sound) {
        return;
      }
    } catch (URISyntaxException e) {
      // Answered below, like an address of another scheme.
    }
    throw new BadInput(
        "Expected 'target' to be an http or https address without a user, but got another");
  }
}
