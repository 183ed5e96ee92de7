package dev.baton.core.object;

/**
 * What goes from one interpreter to another: bytes, and objects that both may hold. The arrays are
 * not to be changed.
 *
 * @param data the bytes
 * @param goods objects that the bytes refer to by position
 */
public record Parcel(byte[] data, Shared[] goods) {
  private static final Shared[] NOTHING = {};

  /** Bytes alone. */
  public static Parcel of(byte[] data) {
    return new Parcel(data, NOTHING);
  }

  /**
   * What guest code has packed.
   *
   * @throws GuestError TypeError if one of the goods cannot be shared
   */
  public static Parcel of(BytesObject data, TupleObject goods) {
    Object[] items = goods.items();
    Shared[] shared = items.length == 0 ? NOTHING : new Shared[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof Shared item)) {
        throw Raise.typeError(Types.of(items[i]).name() + " objects cannot be shared");
      }
      shared[i] = item;
    }
    return new Parcel(data.data(), shared);
  }

  /** The bytes for guest code. */
  public BytesObject dataObject() {
    return new BytesObject(data);
  }

  /** The goods for guest code. */
  public TupleObject goodsObject() {
    return TupleObject.of((Object[]) goods.clone());
  }
}
