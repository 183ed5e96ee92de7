package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.core.object.GuestObject;

/** A single number of an item type, other than float64. Immutable. */
final class ScalarObject extends GuestObject {
  final DType dtype;

  /** The same as a guest number: a {@code Long}, {@code Double} or {@code Boolean}. */
  final Object value;

  ScalarObject(DType dtype, Object value) {
    super(Scalars.type(dtype));
    this.dtype = dtype;
    this.value = value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
