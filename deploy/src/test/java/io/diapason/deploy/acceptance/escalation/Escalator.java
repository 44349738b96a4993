package io.diapason.deploy.acceptance.escalation;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.channel.WebhookForm;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.TicketWorker;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.elastic.ElasticTicketStore;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.mustache.TemplateSet;
import io.diapason.ticketing.message.mustache.TemplateWriter;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.notify.Pauses;
import io.diapason.ticketing.notify.vertx.HttpNotifier;
import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketRules;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/**
 * The part of ticketing that takes steps and tells people, as a process of its own, so that it can
 * be killed: {@code ELASTICSEARCH PREFIX RECEIVER LEASE_MILLIS}.
 */
public final class Escalator {

  /** Printed when it works. */
  static final String READY = "Steps are taken from now on";

  private Escalator() {}

  public static void main(String[] arguments) {
    ElasticGate gate =
        new ElasticGate(RestClient.builder(HttpHost.create(arguments[0])).build(), arguments[1]);
    Duration lease = Duration.ofMillis(Long.parseLong(arguments[3]));
    InstantSource clock = InstantSource.system();
    TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
    TicketDesk desk =
        new TicketDesk(
            new ElasticTicketStore(gate),
            new PolicyInForce(TicketRules.defaults(true)),
            new DeskEnds(clock, Announcer.silent(), metrics, new InMemoryAuditLog()));
    HttpNotifier receiver =
        new HttpNotifier(
            Vertx.vertx(),
            clock,
            new HttpNotifier.Wiring(
                new WebhookForm(new Hidden(arguments[2]), null, null, false),
                new TemplateWriter(TemplateSet.usual("webhook", Markup.PLAIN), Links.none()),
                AllowedHosts.of(Set.of("127.0.0.1")),
                lease.dividedBy(2)));
    String owner = "w-" + ProcessHandle.current().pid();
    WorkerConfig config = new WorkerConfig(owner, Duration.ofMillis(100), lease, 64);
    new TicketWorker(desk, new Pauses(receiver, clock), metrics, config).start("default");
    System.out.println(READY);
  }
}
