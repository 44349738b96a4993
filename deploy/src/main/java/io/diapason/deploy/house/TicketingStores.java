package io.diapason.deploy.house;

import io.diapason.ticketing.elastic.ElasticAttachmentStore;
import io.diapason.ticketing.elastic.ElasticAuditLog;
import io.diapason.ticketing.elastic.ElasticExplanationStore;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.elastic.ElasticIncidentView;
import io.diapason.ticketing.elastic.ElasticOverrideStore;
import io.diapason.ticketing.elastic.ElasticThrottleStore;
import io.diapason.ticketing.elastic.ElasticTicketStore;

/**
 * What ticketing keeps in Elasticsearch, whatever the configuration says.
 *
 * @param view the incidents
 * @param tickets the tickets
 * @param audit what people did
 * @param files what is attached
 * @param overrides who is on call in whose place
 * @param throttles what people were told of late
 * @param reasons why alerts belong together
 */
record TicketingStores(
    ElasticIncidentView view,
    ElasticTicketStore tickets,
    ElasticAuditLog audit,
    ElasticAttachmentStore files,
    ElasticOverrideStore overrides,
    ElasticThrottleStore throttles,
    ElasticExplanationStore reasons) {

  /** Opens them and waits until their indices are there. */
  static TicketingStores open(ElasticGate gate) {
    TicketingStores stores =
        new TicketingStores(
            new ElasticIncidentView(gate),
            new ElasticTicketStore(gate),
            new ElasticAuditLog(gate),
            new ElasticAttachmentStore(gate),
            new ElasticOverrideStore(gate),
            new ElasticThrottleStore(gate),
            new ElasticExplanationStore(gate));
    TicketingRoom.within(stores.view.prepare());
    TicketingRoom.within(stores.tickets.prepare());
    TicketingRoom.within(stores.audit.prepare());
    TicketingRoom.within(stores.files.prepare());
    TicketingRoom.within(stores.overrides.prepare());
    TicketingRoom.within(stores.throttles.prepare());
    TicketingRoom.within(stores.reasons.prepare());
    return stores;
  }
}
