package dev.baton.core.object;

/** A {@code mappingproxy}: a mapping that cannot be changed through it. */
public final class MappingProxyObject extends GuestObject {
  private final Object mapping;

  public MappingProxyObject(Object mapping) {
    super(Types.MAPPING_PROXY);
    this.mapping = mapping;
  }

  /** The mapping behind it. */
  public Object mapping() {
    return mapping;
  }
}
