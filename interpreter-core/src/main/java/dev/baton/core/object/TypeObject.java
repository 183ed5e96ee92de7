package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest type. Built-in types are immutable, shared by all engines and made once; those of guest
 * classes belong to the engine whose code made them.
 *
 * <p>Lookups along the MRO are remembered in a {@link TypeVersion}, which inline caches compare by
 * identity. A change first takes the version from the type and all its subclasses, then changes the
 * namespace or the MRO; while a type of its MRO is being changed a type gets no new version, and
 * lookups read the namespaces. So a change takes effect everywhere at once: who has seen it in one
 * class does not find what was before in another. A lookup takes the version first and reads
 * namespaces afterwards, so what a version remembers was read after the changes before it.
 */
public final class TypeObject extends GuestObject {
  /** Flag: guest code may not change it. */
  public static final int IMMUTABLE = 1;

  /** Flag: guest classes may derive from it. */
  public static final int BASE = 2;

  /** Flag: instances take attributes that no slot or descriptor declares. */
  public static final int HAS_DICT = 4;

  /** Flag: instances match a sequence pattern. */
  public static final int SEQUENCE = 8;

  /** Flag: instances match a mapping pattern. */
  public static final int MAPPING = 16;

  /** Flag: there are abstract methods left. */
  public static final int ABSTRACT = 32;

  /** Flag: guest code cannot make instances by calling the type. */
  public static final int NOT_CALLABLE = 64;

  /** Flag: instances have a Java class of their own, which two bases must not contradict. */
  public static final int LAYOUT = 128;

  /** Flag: a class pattern with one positional pattern matches the subject itself. */
  public static final int MATCH_SELF = 256;

  /** Flag: instances may be referenced weakly. */
  public static final int WEAK = 512;

  private static final int FEW_SUBCLASSES = 16;

  /** Flag: the class itself declares slots, so it has a layout of its own. */
  public static final int OWN_SLOTS = 1024;

  /** Flag: messages show the name with the module, as for CPython's types written in C. */
  public static final int NAMED_WITH_MODULE = 2048;

  private static final VarHandle FLAGS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      FLAGS = lookup.findVarHandle(TypeObject.class, "flags", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile String name;
  private volatile Object qualifiedName;
  private final @Nullable String module;
  private volatile TypeObject[] bases;
  private volatile TypeObject[] mro;
  private final TypeObject layout;
  private final DictObject namespace = new DictObject();
  private volatile @Nullable MethodTables pendingTable;
  private int flags;

  /** Null from the beginning of a change until the first lookup after it. */
  private @Nullable TypeVersion version;

  /** How many changes of the type itself are going on; written under the monitor. */
  private volatile int changing;

  private final ClassVariables variables = new ClassVariables();
  private final Shape rootShape = Shape.root(this);
  private volatile int expectedSlots;
  private volatile boolean filled;

  /** Guarded by the monitor, as is the room. */
  private final List<WeakReference<TypeObject>> subclasses = new ArrayList<>(0);

  /** With so many entries it is time to look for dead ones. */
  private int roomForSubclasses = FEW_SUBCLASSES;

  private boolean knownToBases;

  /**
   * A built-in type.
   *
   * @param module the guest module it belongs to, null for builtins
   * @param base null for {@code object} only
   * @param table its methods; null if {@link BuiltinTables} is to be asked for them when they are
   *     first looked up
   */
  public TypeObject(
      String name,
      @Nullable String module,
      @Nullable TypeObject base,
      int flags,
      @Nullable MethodTables table) {
    super(Types.TYPE);
    this.name = name;
    this.qualifiedName = name;
    this.module = module;
    this.bases = base == null ? new TypeObject[0] : new TypeObject[] {base};
    this.layout = base == null || (flags & LAYOUT) != 0 ? this : base.layout;
    this.pendingTable = table;
    this.flags =
        flags
            | IMMUTABLE
            | (base == null ? 0 : base.flags & (HAS_DICT | WEAK | SEQUENCE | MAPPING));
    List<TypeObject> order = new ArrayList<>();
    order.add(this);
    if (base != null) {
      Collections.addAll(order, base.mro);
    }
    this.mro = order.toArray(new TypeObject[0]);
  }

  /**
   * A class made by guest code. Its namespace is empty and its MRO only itself: the maker fills
   * both before anybody else sees it.
   *
   * @param layout the base whose instances' Java class its instances have
   */
  public TypeObject(
      TypeObject metaclass, String name, TypeObject[] bases, TypeObject layout, int flags) {
    super(metaclass);
    this.name = name;
    this.qualifiedName = name;
    this.module = null;
    this.bases = bases;
    this.layout = layout.layout;
    this.flags = flags;
    this.filled = true;
    this.mro = new TypeObject[] {this};
  }

  /** Completes the first types, made before {@code type} and {@code dict} themselves existed. */
  void completeEarly(TypeObject metaclass, TypeObject dict) {
    type = metaclass;
    namespace.type = dict;
  }

  /** Adds a field to a built-in type that is not used yet. */
  void addMember(MemberDescriptor member) {
    namespace.putText(member.name(), member);
  }

  /** Completes a built-in type with more than one base. */
  public void initBases(TypeObject[] allBases, TypeObject[] order) {
    bases = allBases;
    mro = order;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  /** Assignment to {@code __name__}. */
  public void setName(String value) {
    name = value;
  }

  /** {@code __qualname__}, a str. */
  public Object qualifiedName() {
    return qualifiedName;
  }

  /** Assignment to {@code __qualname__}. */
  public void setQualifiedName(Object value) {
    qualifiedName = value;
  }

  /**
   * The module of a built-in type; null for {@code builtins} and for guest classes, which have
   * {@code __module__}.
   */
  public @Nullable String builtinModule() {
    return module;
  }

  /** {@code __bases__}; not to be changed. */
  public TypeObject[] bases() {
    return bases;
  }

  /** The first base, null for {@code object}. */
  public @Nullable TypeObject base() {
    TypeObject[] all = bases;
    return all.length == 0 ? null : all[0];
  }

  /** {@code __mro__}; not to be changed. */
  public TypeObject[] mro() {
    return mro;
  }

  /** Sets bases and MRO, and tells the bases of their new subclass. */
  public void setBases(TypeObject[] newBases, TypeObject[] newMro) {
    beginChange();
    try {
      if (knownToBases) {
        for (TypeObject old : bases) {
          old.removeSubclass(this);
        }
      }
      knownToBases = true;
      bases = newBases;
      mro = newMro;
      for (TypeObject base : newBases) {
        base.addSubclass(this);
      }
    } finally {
      endChange();
    }
  }

  /** The built-in type whose Java class instances have. */
  public TypeObject layout() {
    return layout;
  }

  /** Whether any of the given flag bits is set. */
  public boolean has(int flag) {
    int bits = flags;
    VarHandle.acquireFence();
    return (bits & flag) != 0;
  }

  /** Sets or clears flag bits. */
  public void setFlag(int flag, boolean on) {
    if (on) {
      FLAGS.getAndBitwiseOr(this, flag);
    } else {
      FLAGS.getAndBitwiseAnd(this, ~flag);
    }
  }

  /**
   * The type's own attributes, keys all exact str; write through {@link #put} and {@link #remove}
   * only.
   */
  public DictObject namespace() {
    if (!filled) {
      fill();
    }
    return namespace;
  }

  /** The value of an attribute along the MRO, as it is in the namespace; null if there is none. */
  public @Nullable Object lookup(String attribute) {
    return version().find(this, attribute);
  }

  /** Whether only the built-in rules say what attributes an instance has. */
  public boolean readsPlainly() {
    return version().readsPlainly(this);
  }

  /** The walk along the MRO behind {@link #lookup}. */
  @Nullable Object search(String attribute) {
    for (TypeObject t : mro) {
      Object value = t.namespace().getText(attribute);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The current version, for inline caches; while a change goes on, one that never comes back. */
  public TypeVersion version() {
    TypeVersion loaded = version;
    VarHandle.acquireFence();
    return loaded != null ? loaded : newVersion();
  }

  /** Whether a version is the current one. */
  public boolean isAt(@Nullable TypeVersion other) {
    TypeVersion loaded = version;
    VarHandle.acquireFence();
    return loaded != null && loaded == other;
  }

  /**
   * A version for the lookups after a change; not to be kept if another change goes on.
   *
   * <p>Under the monitor, as is the taking of the version: so either a change that begins is seen
   * here, or it takes away the version that is installed here. A class that is new is entered among
   * its bases' subclasses before its first lookup, so the same holds for it.
   */
  private synchronized TypeVersion newVersion() {
    TypeVersion next = version;
    if (next != null) {
      return next;
    }
    next = new TypeVersion();
    for (TypeObject t : mro) {
      if (t.changing > 0) {
        return next;
      }
    }
    VarHandle.releaseFence();
    version = next;
    return next;
  }

  /** Sets an attribute of the type itself. */
  public synchronized void put(String attribute, Object value) {
    Object before = namespace().getText(attribute);
    if (!attribute.startsWith("__") && !variables.mustTell(this, attribute, before, value)) {
      namespace().putText(attribute, value);
      return;
    }
    beginChange();
    try {
      namespace().putText(attribute, value);
    } finally {
      endChange();
    }
  }

  /** Whether what a lookup of an attribute gives must be looked up at each use. */
  public boolean isVariable(String attribute) {
    for (TypeObject t : mro) {
      if (t.variables.has(attribute)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Removes an attribute of the type itself.
   *
   * @return whether it was there
   */
  public synchronized boolean remove(String attribute) {
    beginChange();
    try {
      return namespace().removeText(attribute) != null;
    } finally {
      endChange();
    }
  }

  private void beginChange() {
    synchronized (this) {
      changing++;
    }
    try {
      forget();
    } catch (Throwable e) {
      endChange();
      throw e;
    }
  }

  private synchronized void endChange() {
    changing--;
  }

  /** Forgets what was looked up in this type and its subclasses. */
  void forget() {
    synchronized (this) {
      version = null;
    }
    for (TypeObject sub : subclasses()) {
      sub.forget();
    }
  }

  /** Whether this type is {@code other} or derives from it. */
  public boolean isSubtypeOf(TypeObject other) {
    if (this == other) {
      return true;
    }
    for (TypeObject t : mro) {
      if (t == other) {
        return true;
      }
    }
    return false;
  }

  /**
   * The classes made from this one by guest code that are still alive, in the order in which they
   * were made.
   *
   * <p>Under the monitor, as is the entry of a new subclass: so either a change of this type finds
   * the subclass here and takes its version, or the subclass was entered later and sees the change
   * when it asks for its first one.
   */
  public synchronized List<TypeObject> subclasses() {
    List<TypeObject> alive = new ArrayList<>(subclasses.size());
    for (WeakReference<TypeObject> each : subclasses) {
      TypeObject sub = each.get();
      if (sub != null) {
        alive.add(sub);
      }
    }
    return alive;
  }

  /** The shape of an instance without attributes. */
  public Shape rootShape() {
    return rootShape;
  }

  /** How many slots an instance is likely to need. */
  public int expectedSlots() {
    return expectedSlots;
  }

  void expectSlots(int count) {
    if (count > expectedSlots) {
      expectedSlots = Math.min(count, 32);
    }
  }

  @Override
  public String toString() {
    return "<type " + name + ">";
  }

  private synchronized void addSubclass(TypeObject sub) {
    if (subclasses.size() >= roomForSubclasses) {
      subclasses.removeIf(each -> each.refersTo(null));
      roomForSubclasses = 2 * subclasses.size() + FEW_SUBCLASSES;
    }
    subclasses.add(new WeakReference<>(sub));
  }

  private synchronized void removeSubclass(TypeObject sub) {
    subclasses.removeIf(each -> each.refersTo(sub));
  }

  private synchronized void fill() {
    if (filled) {
      return;
    }
    MethodTables table = pendingTable;
    if (table == null) {
      table = BuiltinTables.source().tableFor(module == null ? name : module + "." + name);
    }
    if (table != null) {
      table.addTo(this, namespace);
      if (namespace.getText("__eq__") != null && namespace.getText("__hash__") == null) {
        namespace.putText("__hash__", Singleton.NONE);
      }
    }
    if (namespace.getText("__doc__") == null) {
      String doc = TypeDocs.of(name);
      namespace.putText("__doc__", doc == null ? Singleton.NONE : doc);
    }
    pendingTable = null;
    filled = true;
  }
}
