package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.diapason.ticketing.view.IncidentKey;
import io.diapason.ticketing.view.IncidentUpdate;
import io.diapason.ticketing.view.MemberUpdate;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes what a batch came to: members first, so that no header is found before its alerts. */
record ViewWriter(String headers, Members members) {

  private static final int BULK = 5_000;

  void write(ElasticsearchClient client, List<IncidentUpdate> updates) throws IOException {
    List<BulkOperation> operations = new ArrayList<>();
    for (IncidentUpdate update : updates) {
      IncidentKey key = IncidentKey.of(update.header());
      for (MemberUpdate member : update.members().values()) {
        operations.add(put(key, member));
      }
    }
    for (IncidentUpdate update : updates) {
      operations.add(put(update));
    }
    ElasticGate.bulk(client, operations, BULK);
    for (IncidentUpdate update : updates) {
      if (update.header().status() == IncidentStatus.MERGED) {
        empty(client, update);
      }
    }
  }

  private BulkOperation put(IncidentKey incident, MemberUpdate member) {
    return BulkOperation.of(
        o ->
            o.index(
                i ->
                    i.index(members.index())
                        .id(MemberDocument.id(incident, member.fingerprint()))
                        .versionType(VersionType.ExternalGte)
                        .version(member.version())
                        .document(MemberDocument.of(incident, member))));
  }

  private BulkOperation put(IncidentUpdate update) {
    return BulkOperation.of(
        o ->
            o.index(
                i ->
                    i.index(headers)
                        .id(IncidentKey.of(update.header()).toString())
                        .versionType(VersionType.ExternalGte)
                        .version(update.header().version())
                        .document(HeaderDocument.of(update.header()))));
  }

  /** All that is left in a merged incident belongs to the elder now. */
  private void empty(ElasticsearchClient client, IncidentUpdate update) throws IOException {
    // Its members are found by a search, which must see what was written a moment ago.
    client.indices().refresh(r -> r.index(members.index()));
    IncidentKey key = IncidentKey.of(update.header());
    List<BulkOperation> operations = new ArrayList<>();
    for (Fingerprint member : members.fingerprints(client, key)) {
      operations.add(put(key, new MemberUpdate(member, update.header().version(), null)));
    }
    ElasticGate.bulk(client, operations, BULK);
  }
}
