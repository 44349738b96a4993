package io.diapason.correlation.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * The type of values into which Flink need not look: no field of theirs is a key or is named.
 *
 * @param <T> of values
 */
abstract class OpaqueType<T> extends TypeInformation<T> {

  private static final long serialVersionUID = 1L;

  @Override
  public final boolean isBasicType() {
    return false;
  }

  @Override
  public final boolean isTupleType() {
    return false;
  }

  @Override
  public final boolean isKeyType() {
    return false;
  }

  @Override
  public final int getArity() {
    return 1;
  }

  @Override
  public final int getTotalFields() {
    return 1;
  }
}
