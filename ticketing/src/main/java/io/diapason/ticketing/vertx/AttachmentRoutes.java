package io.diapason.ticketing.vertx;

import io.diapason.ticketing.api.AttachmentBody;
import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.attachment.Attachment;
import io.diapason.ticketing.attachment.AttachmentKey;
import io.diapason.ticketing.attachment.AttachmentStore;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.vertx.Replies.Sought;
import io.diapason.vocabulary.TicketId;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files beside tickets over HTTP. The bytes are kept before the ticket names them, so that a ticket
 * never names what is not there. What is given back is a download and nothing that a browser shows.
 */
public final class AttachmentRoutes {

  private static final String PATH = "/api/v1/tickets/:id/attachments";

  /** Enough beyond the largest file to tell by how much a body is too large. */
  private static final long BODY_LIMIT = Attachment.LARGEST + 1024L;

  private final TicketDesk desk;
  private final AttachmentStore files;
  private final Tenancy tenancy;

  public AttachmentRoutes(TicketDesk desk, AttachmentStore files, Tenancy tenancy) {
    this.desk = desk;
    this.files = files;
    this.tenancy = tenancy;
  }

  /** Adds the routes; to be called before the actions on tickets, whose path covers this one. */
  public void mount(Router router) {
    router
        .post(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(this::attach)
        .failureHandler(Replies::onFailure);
    router.get(PATH + "/:attachment").handler(this::read).failureHandler(Replies::onFailure);
  }

  private TicketKey key(RoutingContext request) {
    return new TicketKey(tenancy.of(request), new TicketId(request.pathParam("id")));
  }

  private void attach(RoutingContext request) {
    Parameters given = new Parameters(request).only("name", "by", "text");
    String type = Objects.requireNonNullElse(request.request().getHeader("Content-Type"), "");
    if (type.startsWith("multipart/")) {
      throw new BadInput(
          "Expected the bytes of the file as the body, but got a form; with curl: --data-binary @FILE");
    }
    Buffer buffer = request.body().buffer();
    byte[] bytes = buffer == null ? new byte[0] : buffer.getBytes();
    String by = Objects.requireNonNullElse(given.text("by"), "anonymous");
    Attachment file =
        AttachmentBody.read(given.text("name"), type, bytes).attachedBy(by, desk.clock().instant());
    TicketAction action =
        TicketAction.of(
                TicketAction.Kind.ATTACH, by, Objects.requireNonNullElse(given.text("text"), ""))
            .wanting(Wanted.of(file))
            .withKey(TicketActions.idempotencyKey(request));
    TicketKey key = key(request);
    Replies.withFound(
        request,
        new Sought<>("ticket", key.id(), desk.find(key).thenApply(Optional::ofNullable)),
        ticket -> keep(request, ticket, action, bytes));
  }

  private void keep(RoutingContext request, Ticket ticket, TicketAction action, byte[] bytes) {
    TicketActions actions = new TicketActions(desk);
    String id = Objects.requireNonNull(action.wanted().attachment()).id();
    boolean full = ticket.attachments().size() >= Attachment.MOST;
    Replies.with(
        request,
        full
            ? desk.act(ticket.key(), action, null)
            : files
                .keep(new AttachmentKey(ticket.tenant(), ticket.id().value(), id), bytes)
                .thenCompose(kept -> desk.act(ticket.key(), action, null)),
        result -> actions.answer(request, result));
  }

  private void read(RoutingContext request) {
    TicketKey key = key(request);
    String id = request.pathParam("attachment");
    Replies.withFound(
        request,
        new Sought<>(
            "attachment",
            id,
            desk.find(key).thenApply(ticket -> Optional.ofNullable(named(ticket, id)))),
        file ->
            Replies.withFound(
                request,
                new Sought<>(
                    "attachment",
                    id,
                    files.read(new AttachmentKey(key.tenant(), key.id().value(), id))),
                bytes -> send(request, file, bytes)));
  }

  private static @Nullable Attachment named(@Nullable Ticket ticket, String id) {
    return ticket == null
        ? null
        : ticket.attachments().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }

  private static void send(RoutingContext request, Attachment file, byte[] bytes) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    var unused =
        request
            .response()
            .putHeader("Content-Type", file.contentType())
            .putHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name)
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
            .putHeader("Cache-Control", "no-store")
            .end(Buffer.buffer(bytes));
  }
}
