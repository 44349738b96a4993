package io.diapason.ml.tribuo;

import com.google.protobuf.Any;
import org.tribuo.RealIDInfo;
import org.tribuo.RealInfo;
import org.tribuo.protos.core.RealIDInfoProto;
import org.tribuo.protos.core.VariableInfoProto;

/**
 * A feature of which is known how many rows have it. Range and mean are those of a value of 1:
 * nothing reads them, but Tribuo wants them sound.
 */
final class CountedFeature extends RealInfo {

  private static final long serialVersionUID = 1;

  CountedFeature(String name, int count) {
    super(name, count, 1, 1, 1, 0);
  }

  @Override
  public RealIDInfo makeIDInfo(int id) {
    return new Numbered(this, id);
  }

  /**
   * The same with its number. It is written as Tribuo's own class, and so read as one; Tribuo's way
   * to write it asks by reflection, half a minute for some hundred thousand features.
   */
  private static final class Numbered extends RealIDInfo {

    private static final long serialVersionUID = 1;

    Numbered(RealInfo info, int id) {
      super(info, id);
    }

    @Override
    public VariableInfoProto serialize() {
      RealIDInfoProto fields =
          RealIDInfoProto.newBuilder()
              .setName(getName())
              .setCount(getCount())
              .setMax(getMax())
              .setMin(getMin())
              .setMean(getMean())
              .setSumSquares(sumSquares)
              .setId(getID())
              .build();
      return VariableInfoProto.newBuilder()
          .setVersion(RealIDInfo.CURRENT_VERSION)
          .setClassName(RealIDInfo.class.getName())
          .setSerializedData(Any.pack(fields))
          .build();
    }
  }
}
