package dev.baton.core.region;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * An exception on its way out of a region, where no guest objects can be made. Collects the places
 * it passes.
 */
public final class RegionFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What has happened. */
  public enum Kind {
    INDEX,
    FLOAT_DIVISION,
    INT_DIVISION,
    OVERFLOW,
    COMPLEX,
    DEPTH,
    STEP,
    ASSERTION
  }

  private final Kind kind;
  private final int detail;
  private final transient List<Place> places = new ArrayList<>(1);

  /** An instruction of a region. */
  record Place(RegionObject region, int instruction) {}

  private RegionFailure(Kind kind, int detail) {
    super(kind.name(), null, false, false);
    this.kind = kind;
    this.detail = detail;
  }

  /** An index outside of an axis. */
  public static RegionFailure index(int axis) {
    return new RegionFailure(Kind.INDEX, axis);
  }

  /** Anything else. */
  public static RegionFailure of(Kind kind) {
    return new RegionFailure(kind, 0);
  }

  /** Called by generated handlers with the region and the instruction that was at work. */
  public static RegionFailure at(RegionFailure failure, int instruction, Object region) {
    failure.places.add(new Place((RegionObject) region, instruction));
    return failure;
  }

  /** The places it passed, the innermost first; one for each region. */
  List<Place> places() {
    return places;
  }

  /** The guest exception; to be called inside the interpreter. */
  public GuestError error() {
    return switch (kind) {
      case INDEX -> Raise.indexError("Out of bounds on buffer access (axis " + detail + ")");
      case FLOAT_DIVISION -> Raise.zeroDivisionError("float division");
      case INT_DIVISION -> Raise.zeroDivisionError("integer division or modulo by zero");
      case OVERFLOW -> Raise.overflowError("value too large to perform division");
      case COMPLEX ->
          Raise.typeError(
              "Cannot convert 'complex' with non-zero imaginary component to 'double' (this most"
                  + " likely comes from the '**' operator; use 'cython.cpow(True)' to return 'nan'"
                  + " instead of a complex number).");
      case DEPTH -> Raise.recursionError("maximum recursion depth exceeded");
      case STEP -> Raise.valueError("range() arg 3 must not be zero");
      case ASSERTION -> Raise.error(Types.ASSERTION_ERROR);
    };
  }
}
