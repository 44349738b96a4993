package io.diapason.ingest.vertx;

import io.diapason.ingest.matcher.LabelMatcher;
import io.diapason.ingest.matcher.MatcherText;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which alerts a client wants to see, in the parameters of Alertmanager's API. Nothing here is
 * unprocessed: that parameter excludes nothing.
 *
 * @param labels what an alert must meet
 * @param wantsReceiver whether the one receiver is among those asked for
 * @param active whether alerts that nothing keeps quiet are wanted
 * @param silenced whether silenced ones are
 * @param inhibited whether inhibited ones are
 * @param wantsMutedGroups whether groups with nothing but quiet alerts are
 */
record AlertFilter(
    List<LabelMatcher> labels,
    boolean wantsReceiver,
    boolean active,
    boolean silenced,
    boolean inhibited,
    boolean wantsMutedGroups) {

  /**
   * Reads the parameters of a request.
   *
   * @throws IllegalArgumentException when one cannot be read, saying which
   */
  static AlertFilter of(RoutingContext context) {
    List<LabelMatcher> receiverLabels = matchers(context, "receiver_matchers");
    String receiver = context.request().getParam("receiver", ".*");
    Predicate<String> receivers = LabelMatcher.expression(receiver);
    boolean called =
        receivers.test(GettableAlert.NAME_OF_RECEIVER)
            && receiverLabels.stream().allMatch(matcher -> matcher.matches(Map.of()));
    return new AlertFilter(
        matchers(context, "filter"),
        called,
        flag(context, "active"),
        flag(context, "silenced"),
        flag(context, "inhibited"),
        flag(context, "muted"));
  }

  boolean wants(GettableAlert alert) {
    return wantsReceiver
        && (active || !alert.quiet().isNone())
        && (silenced || alert.quiet().silencedBy().isEmpty())
        && (inhibited || alert.quiet().inhibitedBy().isEmpty())
        && labels.stream().allMatch(matcher -> matcher.matches(alert.labels()));
  }

  static List<LabelMatcher> matchers(RoutingContext context, String parameter) {
    List<LabelMatcher> matchers = new ArrayList<>();
    context.queryParam(parameter).forEach(text -> matchers.addAll(MatcherText.parse(text)));
    return matchers;
  }

  static boolean flag(RoutingContext context, String parameter) {
    String text = context.request().getParam(parameter, "true");
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(
          "Expected true or false in " + parameter + ", but found '" + text + "'");
    }
    return text.equals("true");
  }
}
