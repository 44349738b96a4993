package io.diapason.ticketing.remedy.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.remedy.StepCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scripts of this machine, of which the configuration names each. No shell reads what is filled in.
 *
 * @param allowed those that may be run, by id
 */
public record Scripts(Map<String, Path> allowed) implements Commands {

  public Scripts {
    allowed = Map.copyOf(allowed);
  }

  @Override
  public List<String> command(StepCall call) {
    Path script = allowed.get(call.action().uses());
    if (script == null) {
      throw new IllegalArgumentException(
          "Expected a script of the list "
              + new TreeMap<>(allowed).keySet()
              + ", but got '"
              + call.action().uses()
              + "'");
    }
    List<String> command = new ArrayList<>(List.of(script.toString()));
    call.tree("args").forEach(argument -> command.add(argument.asText()));
    return command;
  }

  @Override
  public Map<String, String> environment(StepCall call) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("DIAPASON_KEY", call.key());
    JsonNode given = call.tree("env");
    given.properties().forEach(e -> environment.put(e.getKey(), e.getValue().asText()));
    return environment;
  }

  @Override
  public boolean isUnknown(int exit) {
    return false;
  }
}
