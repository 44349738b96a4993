package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.oncall.Coverage;
import java.util.Map;

/** At which times something counts: {@code during} a calendar, or {@code outside} of it. */
final class CoverageText {

  private CoverageText() {}

  static Coverage read(Section section, Map<String, BusinessCalendar> calendars) {
    boolean outside = section.has("outside");
    if (outside && section.has("during")) {
      section.problems().error(section.mark("outside"), "Expected during or outside, but got both");
    }
    String key = outside ? "outside" : "during";
    return new Coverage(Ids.resolve(section, key, calendars, BusinessCalendar.always()), !outside);
  }
}
