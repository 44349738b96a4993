package io.diapason.ingest.source.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Bodies;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailSourceTest {

  private final EmailSource source = new EmailSource();

  private AlertDraft mail(String subject, String body) {
    return Bodies.alert(
        source, "From: Tool <tool@example.org>\r\nSubject: " + subject + "\r\n\r\n" + body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [FIRING:1] DiskFull prod            | [RESOLVED] DiskFull prod
          PROBLEM: web-01 HTTP                | RECOVERY: web-01 HTTP
          Problem: Load is high on web-02     | Resolved in 5m 2s: Load is high on web-02
          web-03 is DOWN                      | web-03 is UP again
          Alert: pump 7 - CRITICAL            | Alert: pump 7 - OK
          DOWN alert: shop.example.org        | UP alert: shop.example.org
          [CRITICAL] Queue depth 912 on mq-1  | [OK] Queue depth 3 on mq-1
          """)
  void aProblemAndItsEndAreOneAlert(String problem, String end) {
    AlertDraft begins = mail(problem, "");
    AlertDraft ends = mail(end, "");
    assertThat(begins.says()).isEqualTo(AlertDraft.Says.FIRING);
    assertThat(ends.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(ends.fingerprint()).isEqualTo(begins.fingerprint());
    assertThat(ends.name()).isEqualTo(begins.name());
  }

  @Test
  void differentHostsAreDifferentAlerts() {
    assertThat(mail("web-01 is DOWN", "").fingerprint())
        .isNotEqualTo(mail("web-02 is DOWN", "").fingerprint());
  }

  @Test
  void zabbixNamesHostAndSeverityInTheText() {
    AlertDraft draft =
        mail(
            "Problem: Free disk space is low",
            "Problem name: Free disk space is low\r\nHost: db-7\r\nSeverity: Average\r\n");
    assertThat(draft.name()).isEqualTo("Free disk space is low");
    assertThat(draft.labels()).containsEntry("host", "db-7");
    assertThat(draft.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aMailThatNamesNoStateHoldsForAWhile() {
    assertThat(mail("Backup report", "").holdsFor()).isEqualTo(AlertDraft.NEVER_RESOLVED);
  }

  @Test
  void encodedWordsAreRead() {
    assertThat(mail("=?utf-8?B?W1BST0JMRU1dINCU0LjRgdC6?=", "").name()).isEqualTo("Диск");
  }

  @Test
  void whatIsNoMailIsRefused() {
    assertThat(Bodies.refusal(source, "hello there"))
        .startsWith("Expected a mail with its headers");
  }

  @Test
  void anAutomaticAnswerSaysNothing() {
    Bodies.assertSaysNothing(
        source, "From: a@example.org\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\n");
  }
}
