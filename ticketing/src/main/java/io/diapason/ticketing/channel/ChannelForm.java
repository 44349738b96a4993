package io.diapason.ticketing.channel;

import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.ticket.Outcome;
import java.time.Instant;

/** How one service wants to be told things, and what its answers mean. */
public interface ChannelForm {

  /**
   * The request for a message.
   *
   * @param now the moment of sending, which some signatures contain
   */
  OutgoingRequest request(Message message, Instant now);

  /** What an answer means; by default what the code of HTTP says. */
  default Outcome outcome(Reply reply) {
    return reply.outcome(name());
  }

  /** For people, without secrets. */
  String name();
}
