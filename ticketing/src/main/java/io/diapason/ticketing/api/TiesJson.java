package io.diapason.ticketing.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.attachment.Attachment;
import io.diapason.ticketing.ticket.Assessment;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketLink;
import io.diapason.ticketing.ticket.Ties;
import io.diapason.vocabulary.codec.VocabularyJson;

/** How a ticket weighs, and whom and what it has to do with, as JSON. */
final class TiesJson {

  private TiesJson() {}

  static ObjectNode of(Ticket ticket) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    Assessment assessment = ticket.assessment();
    if (!assessment.equals(Assessment.NONE)) {
      json.set("assessment", VocabularyJson.mapper().valueToTree(assessment));
    }
    Ties ties = ticket.ties();
    ties.watchers().forEach(json.putArray("watchers")::add);
    var links = json.putArray("links");
    for (TicketLink link : ties.links()) {
      ObjectNode one = links.addObject();
      one.put("relation", link.relation().word());
      one.put("target", link.target());
      one.put("by", link.by());
      IncidentJson.put(one, "at", link.at());
    }
    if (ties.parent() != null) {
      json.put("parent", ties.parent().value());
    }
    var children = json.putArray("children");
    ties.children().forEach(child -> children.add(child.value()));
    var files = json.putArray("attachments");
    for (Attachment file : ticket.attachments()) {
      files.add(VocabularyJson.mapper().<ObjectNode>valueToTree(file));
    }
    return json;
  }
}
