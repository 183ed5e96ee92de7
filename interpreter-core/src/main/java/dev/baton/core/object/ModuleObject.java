package dev.baton.core.object;

/** A module: attributes in a dict, which is the globals of its code. */
public final class ModuleObject extends GuestObject {
  private final DictObject dict;

  public ModuleObject(TypeObject type, DictObject dict) {
    super(type);
    this.dict = dict;
  }

  /** A plain module with the usual attributes. */
  public ModuleObject(String name, Object doc) {
    this(Types.MODULE, new DictObject());
    dict.putText("__name__", name);
    dict.putText("__doc__", doc);
    dict.putText("__package__", Singleton.NONE);
    dict.putText("__loader__", Singleton.NONE);
    dict.putText("__spec__", Singleton.NONE);
  }

  /** Assignment to {@code __class__}. */
  public void setType(TypeObject newType) {
    type = newType;
  }

  /** {@code __dict__}. */
  public DictObject dict() {
    return dict;
  }
}
