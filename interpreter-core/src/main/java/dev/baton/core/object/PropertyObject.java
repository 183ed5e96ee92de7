package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** A {@code property}. Absent functions are None. */
public final class PropertyObject extends GuestObject {
  private volatile Object getter = Singleton.NONE;
  private volatile Object setter = Singleton.NONE;
  private volatile Object deleter = Singleton.NONE;
  private volatile Object doc = Singleton.NONE;
  private volatile boolean docFromGetter;
  private volatile @Nullable String name;
  private final @Nullable Instance attributes;

  public PropertyObject(TypeObject type) {
    super(type);
    attributes = type == Types.PROPERTY ? null : new Instance(type);
  }

  /** Sets the functions and the docstring: {@code __init__}. */
  public void set(Object get, Object set, Object delete, Object docstring, boolean fromGetter) {
    getter = get;
    setter = set;
    deleter = delete;
    doc = docstring;
    docFromGetter = fromGetter;
  }

  /** {@code fget}. */
  public Object getter() {
    return getter;
  }

  /** {@code fset}. */
  public Object setter() {
    return setter;
  }

  /** {@code fdel}. */
  public Object deleter() {
    return deleter;
  }

  /** {@code __doc__}. */
  public Object doc() {
    return doc;
  }

  /** Sets {@code __doc__}. */
  public void setDoc(Object value) {
    doc = value;
  }

  /**
   * Whether the docstring came from the getter, so that a copy with another getter takes it anew.
   */
  public boolean docFromGetter() {
    return docFromGetter;
  }

  /** The name the property has in its class; null before {@code __set_name__}. */
  public @Nullable String name() {
    return name;
  }

  /** Remembers the name: {@code __set_name__}. */
  public void setName(@Nullable String value) {
    name = value;
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }
}
