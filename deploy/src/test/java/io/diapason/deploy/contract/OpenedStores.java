package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.attachment.AttachmentStore;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.elastic.ElasticAttachmentStore;
import io.diapason.ticketing.elastic.ElasticAuditLog;
import io.diapason.ticketing.elastic.ElasticBookStore;
import io.diapason.ticketing.elastic.ElasticExplanationStore;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.elastic.ElasticIncidentView;
import io.diapason.ticketing.elastic.ElasticOverrideStore;
import io.diapason.ticketing.elastic.ElasticRunStore;
import io.diapason.ticketing.elastic.ElasticThrottleStore;
import io.diapason.ticketing.elastic.ElasticTicketStore;
import io.diapason.ticketing.explanation.ExplanationStore;
import io.diapason.ticketing.guard.BookStore;
import io.diapason.ticketing.oncall.OverrideStore;
import io.diapason.ticketing.run.RunStore;
import io.diapason.ticketing.throttle.ThrottleStore;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.view.IncidentView;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens stores on one Elasticsearch for the tests of a class, each on indices of its own, and
 * closes them all.
 */
final class OpenedStores implements BeforeAllCallback, AfterAllCallback {

  private final Supplier<URI> elasticsearch;
  private RestClient connection;
  private final List<ElasticGate> gates = new ArrayList<>();

  /** On an Elasticsearch that may only be asked for when the tests begin. */
  OpenedStores(Supplier<URI> elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    connection = RestClient.builder(HttpHost.create(elasticsearch.get().toString())).build();
  }

  TicketStore emptyTicketStore() throws Exception {
    return prepared(new ElasticTicketStore(gate("tickets")), ElasticTicketStore::prepare);
  }

  IncidentView emptyIncidentView() throws Exception {
    return prepared(new ElasticIncidentView(gate("view")), ElasticIncidentView::prepare);
  }

  ExplanationStore emptyExplanationStore() throws Exception {
    return prepared(
        new ElasticExplanationStore(gate("explanations")), ElasticExplanationStore::prepare);
  }

  AuditLog emptyAuditLog() throws Exception {
    return prepared(new ElasticAuditLog(gate("audit")), ElasticAuditLog::prepare);
  }

  AttachmentStore emptyAttachmentStore() throws Exception {
    return prepared(
        new ElasticAttachmentStore(gate("attachments")), ElasticAttachmentStore::prepare);
  }

  OverrideStore emptyOverrideStore() throws Exception {
    return prepared(new ElasticOverrideStore(gate("oncall")), ElasticOverrideStore::prepare);
  }

  RunStore emptyRunStore() throws Exception {
    return prepared(new ElasticRunStore(gate("runs")), ElasticRunStore::prepare);
  }

  BookStore emptyBookStore() throws Exception {
    return prepared(new ElasticBookStore(gate("remediation")), ElasticBookStore::prepare);
  }

  ThrottleStore emptyThrottleStore() throws Exception {
    return prepared(new ElasticThrottleStore(gate("throttles")), ElasticThrottleStore::prepare);
  }

  private static <T> T prepared(T store, Function<T, CompletionStage<Void>> prepare)
      throws Exception {
    prepare.apply(store).toCompletableFuture().get(30, TimeUnit.SECONDS);
    return store;
  }

  private ElasticGate gate(String name) {
    ElasticGate gate = new ElasticGate(connection, EmbeddedParts.uniqueName("contract-" + name));
    gates.add(gate);
    return gate;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    gates.forEach(ElasticGate::close);
    connection.close();
  }
}
