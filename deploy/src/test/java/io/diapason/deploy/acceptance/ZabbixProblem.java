package io.diapason.deploy.acceptance;

import java.util.HashMap;
import java.util.Map;

/** A problem, and what Zabbix's server puts in the place of macros when it tells of it. */
record ZabbixProblem(String eventId, String host) {

  static final String NAME = "Less than 5 % of the tablespace of orders is left";

  /** Why a media type is run; the digit is the one that Zabbix's database has for it. */
  enum Occasion {
    PROBLEM("0"),
    RECOVERY("1"),
    UPDATE("2");

    private final String digit;

    Occasion(String digit) {
      this.digit = digit;
    }

    String digit() {
      return digit;
    }
  }

  Map<String, String> macros(Occasion occasion) {
    boolean over = occasion == Occasion.RECOVERY;
    boolean taken = occasion != Occasion.PROBLEM;
    boolean update = occasion == Occasion.UPDATE;
    Map<String, String> macros = new HashMap<>();
    macros.put("{EVENT.ID}", eventId);
    macros.put("{EVENT.NAME}", NAME);
    macros.put("{EVENT.SOURCE}", "0");
    macros.put("{EVENT.VALUE}", over ? "0" : "1");
    macros.put("{EVENT.STATUS}", over ? "RESOLVED" : "PROBLEM");
    macros.put("{EVENT.NSEVERITY}", "4");
    macros.put("{EVENT.SEVERITY}", "High");
    macros.put("{EVENT.ACK.STATUS}", taken ? "Yes" : "No");
    macros.put("{EVENT.UPDATE.STATUS}", update ? "1" : "0");
    macros.put("{EVENT.UPDATE.ACTION}", update ? "acknowledged" : "");
    macros.put("{EVENT.DATE}", "2026.11.22");
    macros.put("{EVENT.TIME}", "17:00:00");
    macros.put("{EVENT.TAGS}", "scope:capacity");
    macros.put("{EVENT.TAGSJSON}", "[{\"tag\":\"scope\",\"value\":\"capacity\"}]");
    macros.put("{TRIGGER.ID}", "16201");
    macros.put("{HOST.HOST}", host);
    macros.put("{HOST.NAME}", host);
    macros.put("{HOST.IP}", "192.0.2.7");
    macros.put("{USER.FULLNAME}", "Ada");
    macros.put("{ALERT.SENDTO}", "orders");
    macros.put("{$ZABBIX.URL}", "http://zabbix.example");
    return macros;
  }
}
