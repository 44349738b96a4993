package io.diapason.ticketing.message.mustache;

import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.SampleDelivery;
import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.message.mustache.MessageTemplate.BadTemplateException;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketIntent;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the messages of a channel look like, told of made-up news. Its links lead nowhere: they are
 * signed with a key that opens nothing.
 *
 * @param kind of the channel, as files have it
 * @param markup of the channel
 * @param templates those in force
 */
public record Preview(String kind, Markup markup, TemplateSet templates) {

  private static final Links LINKS =
      new Links(
          SampleDelivery.LINK.resolve("/"),
          new Signer(new Hidden("opens-nothing")),
          Duration.ofDays(1));

  /** The parts that have words of their owner, as files have them. */
  public List<String> edited() {
    return templates.edited().keySet().stream().map(Part::word).sorted().toList();
  }

  /**
   * The same with other words.
   *
   * @param words by part
   * @throws BadTemplateException when some cannot be read or name what there is not
   */
  public Preview with(Map<Part, String> words) throws BadTemplateException {
    Map<Part, MessageTemplate> edited = new EnumMap<>(Part.class);
    edited.putAll(templates.edited());
    for (Map.Entry<Part, String> word : words.entrySet()) {
      Markup own = word.getKey() == Part.HTML ? Markup.HTML : markup;
      edited.put(word.getKey(), MessageTemplate.read(word.getValue(), own));
    }
    return new Preview(kind, markup, templates.with(edited));
  }

  /** What people would read of news of a kind. */
  public Message of(TicketIntent.Kind news) {
    return new TemplateWriter(templates, LINKS).write(SampleDelivery.of(news));
  }
}
