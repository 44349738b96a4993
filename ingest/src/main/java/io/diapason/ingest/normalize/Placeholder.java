package io.diapason.ingest.normalize;

import java.util.regex.Pattern;

/**
 * Tells a text from the name of a text: templates of monitoring systems leave a macro standing as
 * it is when they have nothing to put in its place.
 */
public final class Placeholder {

  private static final Pattern MACROS =
      Pattern.compile(
          "(?:(?:\\{\\{[^{}]{1,200}\\}\\}" // LibreNMS, Jinja, Go
              + "|\\{!![^{}]{1,200}!!\\}"
              + "|\\$\\{[^{}]{1,200}\\}" // SolarWinds
              + "|\\{[$#?]?[A-Z][^{}\"]{0,200}\\}" // Zabbix
              + "|\\$[A-Za-z_][A-Za-z0-9_.:]{1,80}\\$?" // Nagios, Icinga, OpManager
              + "|%[a-z][a-z0-9]{3,40}" // PRTG
              + "|\\*(?:UNKNOWN|ERROR)\\*)[\\s,:/-]{0,4}){1,8}"); // Zabbix, when it looked in vain

  private Placeholder() {}

  /** Whether the text is nothing but macros that were not filled in. */
  public static boolean is(String text) {
    String bare = text.strip();
    return !bare.isEmpty() && bare.length() < 400 && MACROS.matcher(bare).matches();
  }
}
