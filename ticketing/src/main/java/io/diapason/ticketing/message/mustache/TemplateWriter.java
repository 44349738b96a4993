package io.diapason.ticketing.message.mustache;

import com.samskivert.mustache.MustacheException;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageAction;
import io.diapason.ticketing.message.MessageView;
import io.diapason.ticketing.message.MessageWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages by templates. One that fails is passed over for that of the product, and the
 * message says so: people are told in any case.
 *
 * @param templates of the channel
 * @param links what leads back
 */
public record TemplateWriter(TemplateSet templates, Links links) implements MessageWriter {

  @Override
  public Message write(Delivery delivery) {
    URI link = links.of(delivery.notification());
    List<MessageAction> actions = links.actions(delivery.notification());
    Map<String, Object> view = MessageView.of(delivery, link, actions);
    Complaint complaint = new Complaint();
    String title = write(Part.TITLE, view, complaint);
    String body = write(Part.BODY, view, complaint);
    String html = write(Part.HTML, view, complaint);
    return new Message(delivery, title, body, html, link, actions, complaint.text);
  }

  private static final class Complaint {
    String text = "";
  }

  private String write(Part part, Map<String, Object> view, Complaint complaint) {
    MessageTemplate edited = templates.edited().get(part);
    String written = edited == null ? null : tried(edited, part, view, complaint);
    return written == null
        ? Objects.requireNonNull(templates.usual().get(part)).write(view)
        : written;
  }

  private static @Nullable String tried(
      MessageTemplate edited, Part part, Map<String, Object> view, Complaint complaint) {
    try {
      return edited.write(view);
    } catch (MustacheException e) {
      complaint.text = "the template of the " + part.word() + " failed, the usual one was used";
      return null;
    }
  }
}
