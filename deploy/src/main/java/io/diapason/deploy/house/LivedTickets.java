package io.diapason.deploy.house;

import io.diapason.deploy.embedded.part.Ports;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.elastic.ElasticTicketStore;
import io.diapason.ticketing.ticket.TicketStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** The tickets of a house that runs in another process. */
public final class LivedTickets implements AutoCloseable {

  private final RestClient connection;

  private LivedTickets(RestClient connection) {
    this.connection = connection;
  }

  /** Connects; nothing is asked yet. */
  public static LivedTickets open(Ports ports) {
    return new LivedTickets(
        RestClient.builder(new HttpHost("127.0.0.1", ports.elasticsearch())).build());
  }

  public TicketStore store() {
    return new ElasticTicketStore(new ElasticGate(connection, TicketingRoom.INDEX_PREFIX));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to leave Elasticsearch, but " + e, e);
    }
  }
}
