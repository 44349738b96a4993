package io.diapason.ticketing.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What facts there are, by name, so that a misspelt one is found when the configuration is read and
 * not in the night when it is needed.
 */
public final class FactShape {

  /** The kinds of single facts. */
  public enum Kind {
    TEXT(SimpleType.STRING),
    NUMBER(SimpleType.INT),
    FRACTION(SimpleType.DOUBLE),
    FLAG(SimpleType.BOOL),
    /** Whatever somebody else answered; looked into without a check. */
    ANYTHING(SimpleType.DYN),
    TEXTS(ListType.create(SimpleType.STRING)),
    /** Texts by name, such as labels. */
    NAMED_TEXTS(MapType.create(SimpleType.STRING, SimpleType.STRING)),
    /** Anything by name. */
    NAMED(MapType.create(SimpleType.STRING, SimpleType.DYN));

    private final CelType type;

    Kind(CelType type) {
      this.type = type;
    }
  }

  private final Map<String, CelType> variables;
  private final ImmutableList<StructType> structs;

  private FactShape(Map<String, CelType> variables, List<StructType> structs) {
    this.variables = variables;
    this.structs = ImmutableList.copyOf(structs);
  }

  /** No facts at all. */
  public static FactShape empty() {
    return new FactShape(Map.of(), List.of());
  }

  /** These facts, and one more. */
  public FactShape with(String name, Kind kind) {
    return with(name, kind.type, List.of());
  }

  /** These facts, and one more with parts. */
  public FactShape with(String name, Map<String, Kind> parts) {
    StructType struct = struct(name, parts);
    return with(name, struct, List.of(struct));
  }

  /** These facts, and a list of things with parts. */
  public FactShape withList(String name, Map<String, Kind> parts) {
    StructType struct = struct(name, parts);
    return with(name, ListType.create(struct), List.of(struct));
  }

  private FactShape with(String name, CelType type, List<StructType> more) {
    Map<String, CelType> all = new LinkedHashMap<>(variables);
    all.put(name, type);
    List<StructType> known = new ArrayList<>(structs);
    known.addAll(more);
    return new FactShape(all, known);
  }

  private static StructType struct(String name, Map<String, Kind> parts) {
    ImmutableMap<String, Kind> known = ImmutableMap.copyOf(parts);
    return StructType.create(
        "fact." + name,
        known.keySet(),
        part -> Optional.ofNullable(known.get(part)).map(kind -> kind.type));
  }

  Map<String, CelType> variables() {
    return variables;
  }

  CelTypeProvider types() {
    return new Structs(structs);
  }

  private record Structs(ImmutableList<StructType> known) implements CelTypeProvider {

    @Override
    public ImmutableCollection<CelType> types() {
      return ImmutableList.copyOf(known);
    }

    @Override
    public Optional<CelType> findType(String name) {
      return known.stream()
          .filter(struct -> struct.name().equals(name))
          .map(CelType.class::cast)
          .findFirst();
    }
  }
}
