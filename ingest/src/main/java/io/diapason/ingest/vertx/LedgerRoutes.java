package io.diapason.ingest.vertx;

import io.diapason.ingest.ledger.Books;
import io.diapason.ingest.ledger.ReceiptState;
import io.diapason.ingest.stream.DeadLetterPage;
import io.diapason.ingest.stream.DeadLetters;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Receipt;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was sent: {@code GET /api/v1/ledger}, {@code /api/v1/receipts/{receipt}},
 * {@code /api/v1/dead-letters}, {@code /api/v1/dead-letters/{id}} and, to have the bytes read once
 * more after a fault was mended, {@code POST /api/v1/dead-letters/{id}/replay}.
 */
public final class LedgerRoutes {

  private static final int FEW = 50;
  private static final int MOST = 500;

  private final Books books;
  private final DeadLetters letters;
  private final Replays replays;

  /** Shows one tenant's books and dead letters, and hands letters to the doors once more. */
  public LedgerRoutes(Books books, DeadLetters letters, Replays replays) {
    this.books = books;
    this.letters = letters;
    this.replays = replays;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    router.get("/api/v1/ledger").handler(context -> Answers.json(context, 200, books.statement()));
    router.get("/api/v1/receipts/:receipt").handler(this::receipt);
    router.get("/api/v1/dead-letters").handler(this::list);
    router.get("/api/v1/dead-letters/:id").handler(this::letter);
    router.post("/api/v1/dead-letters/:id/replay").handler(this::replay);
  }

  /** Answers what the door answers at which the letter was refused. */
  private void replay(RoutingContext context) {
    Intake.onContext(letters.find(books.tenant(), context.pathParam("id")))
        .onSuccess(found -> replay(context, found))
        .onFailure(failure -> Answers.failed(context, failure));
  }

  private void replay(RoutingContext context, Optional<DeadLetter> found) {
    if (found.isEmpty()) {
      Answers.problem(context, 404, "No such dead letter", "The log has none of this id");
      return;
    }
    DeadLetter letter = found.get();
    Optional<Replays.Again> again = replays.find(letter);
    String obstacle = Replays.obstacle(letter);
    if (!obstacle.isEmpty() || again.isEmpty()) {
      String why =
          obstacle.isEmpty() ? "Expected a door for " + letter.path() + ", but no" : obstacle;
      Answers.problem(context, 409, "The letter cannot be taken once more", why);
    } else {
      again.get().intake().again(context, letter, again.get().action());
    }
  }

  private void receipt(RoutingContext context) {
    Receipt receipt;
    try {
      receipt = Receipt.parse(context.pathParam("receipt"));
    } catch (IllegalArgumentException e) {
      Answers.problem(context, 400, "Not a receipt", String.valueOf(e.getMessage()));
      return;
    }
    ReceiptState state = books.find(receipt);
    if (state == ReceiptState.UNKNOWN) {
      Answers.problem(
          context, 404, "Unknown receipt", "No door that is known gave the receipt " + receipt);
    } else {
      Answers.json(context, 200, Map.of("receipt", receipt.toString(), "state", state.name()));
    }
  }

  private void list(RoutingContext context) {
    Long cursor;
    int limit;
    try {
      limit = (int) bounded(context.request().getParam("limit"), FEW, MOST);
      String from = context.request().getParam("cursor");
      cursor = from == null ? null : bounded(from, 0, Long.MAX_VALUE);
    } catch (NumberFormatException e) {
      Answers.problem(
          context, 400, "Not a page", "Expected limit and cursor to be numbers, but they are not");
      return;
    }
    Intake.onContext(letters.page(books.tenant(), cursor, limit))
        .onSuccess(page -> Answers.json(context, 200, shown(page)))
        .onFailure(failure -> Answers.failed(context, failure));
  }

  private void letter(RoutingContext context) {
    Intake.onContext(letters.find(books.tenant(), context.pathParam("id")))
        .onSuccess(found -> answer(context, found))
        .onFailure(failure -> Answers.failed(context, failure));
  }

  private static void answer(RoutingContext context, Optional<DeadLetter> found) {
    if (found.isEmpty()) {
      Answers.problem(context, 404, "No such dead letter", "The log has none of this id");
      return;
    }
    Map<String, Object> letter = shown(found.get());
    letter.put("body", new String(found.get().body(), StandardCharsets.UTF_8));
    letter.put("bodyBase64", found.get().body());
    Answers.json(context, 200, letter);
  }

  private static Map<String, Object> shown(DeadLetterPage page) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("items", page.items().stream().map(LedgerRoutes::shown).toList());
    list.put("next", page.next() == null ? null : page.next().toString());
    return list;
  }

  private static Map<String, Object> shown(DeadLetter letter) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", letter.id());
    shown.put("receivedAt", letter.receivedAt());
    shown.put("source", letter.source());
    shown.put("path", letter.path());
    shown.put("reason", letter.reason());
    shown.put("message", letter.message());
    shown.put("bytes", letter.body().length);
    shown.put("place", letter.place());
    shown.put("headers", letter.headers());
    shown.put("query", letter.query());
    shown.put("integration", letter.integration());
    shown.put("replayable", Replays.obstacle(letter).isEmpty());
    return shown;
  }

  private static long bounded(@Nullable String text, long otherwise, long most) {
    return text == null ? otherwise : Math.max(1, Math.min(most, Long.parseLong(text)));
  }
}
