package io.diapason.ticketing.vertx;

import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.api.OnCallJson;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.ical.ShiftCalendar;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Who is on call, over HTTP: at any moment, for a time, and as a calendar to subscribe to. */
public final class OnCallRoutes {

  private static final Duration SHOWN = Duration.ofDays(28);
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final Duration SUBSCRIBED_BACK = Duration.ofDays(30);
  private static final Duration SUBSCRIBED = Duration.ofDays(180);
  private static final String CALENDAR = ".ics";

  private final Supplier<OnCallPlan> plan;
  private final InstantSource clock;

  public OnCallRoutes(Supplier<OnCallPlan> plan, InstantSource clock) {
    this.plan = plan;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router.get("/api/v1/oncall").handler(this::overview).failureHandler(Replies::onFailure);
    router.get("/api/v1/oncall/:schedule").handler(this::one).failureHandler(Replies::onFailure);
  }

  private void overview(RoutingContext request) {
    Instant at = new Parameters(request).only("at").moment("at", clock.instant());
    Replies.json(request, 200, new OnCallJson(plan.get()).overview(at));
  }

  private void one(RoutingContext request) {
    String name = request.pathParam("schedule");
    boolean asCalendar = name.endsWith(CALENDAR);
    String id = asCalendar ? name.substring(0, name.length() - CALENDAR.length()) : name;
    Optional<OnCallSchedule> schedule = plan.get().schedule(id);
    if (schedule.isEmpty()) {
      Replies.problem(
          request,
          404,
          "There is no such schedule",
          "Expected schedule " + id + ", but there is none");
    } else if (asCalendar) {
      calendar(request, schedule.get());
    } else {
      shifts(request, schedule.get());
    }
  }

  private void shifts(RoutingContext request, OnCallSchedule schedule) {
    Parameters given = new Parameters(request).only("from", "until");
    Instant from = given.moment("from", clock.instant());
    Instant until = given.moment("until", from.plus(SHOWN));
    if (!until.isAfter(from) || until.isAfter(from.plus(LONGEST))) {
      throw new BadInput(
          "Expected 'until' to be after 'from' by at most "
              + LONGEST.toDays()
              + " days, but got "
              + from
              + " and "
              + until);
    }
    Replies.json(request, 200, new OnCallJson(plan.get()).shifts(schedule, from, until));
  }

  private void calendar(RoutingContext request, OnCallSchedule schedule) {
    Instant now = clock.instant();
    String text =
        ShiftCalendar.write(plan.get(), schedule, now.minus(SUBSCRIBED_BACK), now.plus(SUBSCRIBED));
    var unused =
        request
            .response()
            .putHeader("Content-Type", "text/calendar; charset=utf-8")
            .putHeader("Cache-Control", "no-store")
            .end(text);
  }
}
