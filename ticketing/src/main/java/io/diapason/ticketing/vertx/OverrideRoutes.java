package io.diapason.ticketing.vertx;

import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.api.OverrideBody;
import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.audit.AuditResult;
import io.diapason.ticketing.audit.AuditSubject;
import io.diapason.ticketing.audit.Difference;
import io.diapason.ticketing.desk.AuditDesk;
import io.diapason.ticketing.desk.AuditDesk.Asked;
import io.diapason.ticketing.desk.OnCallDesk;
import io.diapason.ticketing.oncall.BookedOverride;
import io.diapason.ticketing.oncall.OverrideBook;
import io.diapason.ticketing.oncall.OverrideBook.Signature;
import io.diapason.ticketing.paging.Page;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Overrides and swaps over HTTP: to look at, to book and to cancel. */
public final class OverrideRoutes {

  private static final String ALL = "/api/v1/oncall/:schedule/overrides";
  private static final long BODY_LIMIT = 16 * 1024L;

  private final OnCallDesk desk;
  private final AuditDesk audit;
  private final Tenancy tenancy;

  public OverrideRoutes(OnCallDesk desk, AuditDesk audit, Tenancy tenancy) {
    this.desk = desk;
    this.audit = audit;
    this.tenancy = tenancy;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router.get(ALL).handler(this::list).failureHandler(Replies::onFailure);
    router
        .post(ALL)
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(
            request ->
                book(request, "override", OverrideBody.override(schedule(request), body(request))))
        .failureHandler(Replies::onFailure);
    router
        .post("/api/v1/oncall/:schedule/swaps")
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(
            request -> book(request, "swap", OverrideBody.swap(schedule(request), body(request))))
        .failureHandler(Replies::onFailure);
    router.delete(ALL + "/:id").handler(this::cancel).failureHandler(Replies::onFailure);
  }

  private static String schedule(RoutingContext request) {
    return request.pathParam("schedule");
  }

  private static byte[] body(RoutingContext request) {
    Buffer body = request.body().buffer();
    return body == null ? new byte[0] : body.getBytes();
  }

  private void list(RoutingContext request) {
    if (isKnown(request)) {
      Replies.with(request, desk.refresh(), book -> show(request, 200, book));
    }
  }

  private Asked asked(RoutingContext request, String action, Actor actor) {
    AuditSubject subject = new AuditSubject(AuditSubject.Kind.SCHEDULE, schedule(request));
    return AuditDesk.asked(tenancy.of(request), subject, action, actor);
  }

  /** What stands in the book for a schedule, before and after. */
  private static AuditResult difference(
      RoutingContext request, OverrideBook before, OverrideBook after) {
    Map<String, String> now = lines(request, after);
    Map<String, String> then = lines(request, before);
    // The book forgets what is long over, which nobody has done.
    then.keySet().retainAll(now.keySet());
    List<Difference> changes = Difference.between(then, now);
    return changes.isEmpty() ? AuditResult.unchanged() : AuditResult.done(changes);
  }

  private static Map<String, String> lines(RoutingContext request, OverrideBook book) {
    return book.overrides().stream()
        .filter(one -> one.schedule().equals(schedule(request)))
        .collect(
            Collectors.toMap(
                BookedOverride::id, BookedOverride::words, (one, other) -> other, TreeMap::new));
  }

  private void book(RoutingContext request, String action, OverrideBody wanted) {
    if (!isKnown(request)) {
      return;
    }
    Signature signature = new Signature(wanted.by(), wanted.note(), desk.clock().instant());
    OverrideBook before = desk.book();
    Replies.with(
        request,
        audit.around(
            asked(request, action, Actor.byApi(wanted.by(), wanted.note())),
            () -> desk.change(book -> booked(book, wanted, signature)),
            after -> difference(request, before, after)),
        book -> show(request, 201, book));
  }

  private OverrideBook booked(OverrideBook book, OverrideBody wanted, Signature signature) {
    try {
      return book.book(wanted.wishes(), desk.plan(), signature);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private void cancel(RoutingContext request) {
    Parameters given = new Parameters(request).only("by", "text");
    String by = Objects.requireNonNullElse(given.text("by"), "anonymous");
    String text = Objects.requireNonNullElse(given.text("text"), "");
    String id = request.pathParam("id");
    Signature signature = new Signature(by, text, desk.clock().instant());
    OverrideBook before = desk.book();
    Replies.with(
        request,
        audit.around(
            asked(request, "cancel", Actor.byApi(by, text)),
            () -> desk.change(book -> book.cancel(schedule(request), id, signature)),
            after -> difference(request, before, after)),
        book -> {
          if (book.find(schedule(request), id).isPresent()) {
            show(request, 200, book);
          } else {
            missing(request, "override " + id);
          }
        });
  }

  private boolean isKnown(RoutingContext request) {
    boolean known = desk.plan().schedule(schedule(request)).isPresent();
    if (!known) {
      missing(request, "schedule " + schedule(request));
    }
    return known;
  }

  private static void missing(RoutingContext request, String what) {
    Replies.problem(
        request, 404, "There is no such thing", "Expected " + what + ", but there is none");
  }

  private static void show(RoutingContext request, int status, OverrideBook book) {
    List<BookedOverride> here =
        book.overrides().stream().filter(one -> one.schedule().equals(schedule(request))).toList();
    Replies.json(
        request,
        status,
        Replies.page(new Page<>(here, null), VocabularyJson.mapper()::valueToTree));
  }
}
