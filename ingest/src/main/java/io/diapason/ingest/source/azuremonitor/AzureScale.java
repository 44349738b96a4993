package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.vocabulary.Severity;
import java.util.Locale;

/** Azure's severities from 0, critical, to 4, verbose; with or without "Sev" before them. */
final class AzureScale {

  private AzureScale() {}

  static Severity of(String word) {
    switch (word.toLowerCase(Locale.ROOT).replace("sev", "").strip()) {
      case "0":
        return Severity.CRITICAL;
      case "1":
        return Severity.ERROR;
      case "2":
        return Severity.WARNING;
      case "3":
      case "4":
      case "verbose":
        return Severity.INFO;
      default: // Classic alerts have none, and log alerts use words.
        return SeverityScale.of(word);
    }
  }
}
