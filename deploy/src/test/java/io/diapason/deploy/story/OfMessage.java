package io.diapason.deploy.story;

import io.diapason.ticketing.desk.ReplyDesk;
import io.diapason.ticketing.notify.mail.MailReply;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.vocabulary.TicketId;

/** What people read. */
final class OfMessage extends Expectations {
  private final Expectation it;

  OfMessage(Expectations before, Expectation it) {
    super(before);
    this.it = it;
  }

  OfMessage mentioning(String text) {
    it.must("mentioning '" + text + "'", h -> says(h, text));
    return this;
  }

  OfMessage ofKind(String kind) {
    it.must("of kind " + kind, h -> h.what().equals(kind));
    return this;
  }

  OfMessage by(String channel) {
    it.must("by " + channel, h -> h.fact("by").equals(channel));
    return this;
  }

  /** With so many that were held back before. */
  OfMessage with(int held) {
    String count = Integer.toString(held);
    it.must("with " + held + " held back", h -> h.fact("held").equals(count));
    return this;
  }

  OfMessage times(int count) {
    it.times(count);
    return this;
  }

  OfMessage once() {
    it.once();
    return this;
  }

  /** The reader answers at once: {@code ack} takes notice, {@code resolved} resolves. */
  OfMessage thenReplies(String text) {
    it.replies(
        text,
        (play, page) ->
            play.soon(page.whom(), "answers " + text, house -> reply(house, page, text)));
    return this;
  }

  private static void reply(StoryHouse house, Happened page, String text) {
    TicketAction.Kind kind =
        text.equals("resolved") ? TicketAction.Kind.RESOLVE : TicketAction.Kind.ACKNOWLEDGE;
    MailReply reply =
        new MailReply(
            new TicketId(page.fact("ticket")),
            page.whom() + "@example.com",
            kind,
            "",
            "reply-" + page.at(),
            false);
    ReplyDesk.Verdict verdict =
        house.ticketing().replies().take(reply).toCompletableFuture().join();
    if (verdict != ReplyDesk.Verdict.DONE) {
      throw new AssertionError("Expected the answer of " + page.whom() + ", but " + verdict);
    }
  }
}
