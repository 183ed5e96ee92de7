package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * A function written in guest code. What guest code may reassign is volatile; a call that races
 * with that sees the old or the new.
 */
public final class FunctionObject extends GuestObject {
  private volatile LinkedCode code;
  private final DictObject globals;
  private final DictObject builtins;
  private final CellObject[] closure;
  private volatile String name;
  private volatile Object qualifiedName;
  private volatile Object @Nullable [] defaults;
  private volatile @Nullable DictObject keywordDefaults;
  private volatile @Nullable DictObject annotations;
  private volatile Object doc;
  private volatile Object module;
  private volatile Object typeParameters = TupleObject.EMPTY;
  private volatile @Nullable Instance attributes;

  FunctionObject(LinkedCode code, DictObject globals, DictObject builtins, CellObject[] closure) {
    super(Types.FUNCTION);
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.closure = closure;
    this.name = code.code().name();
    this.qualifiedName = code.code().qualifiedName();
    this.doc = code.code().has(CodeObject.HAS_DOCSTRING) ? code.constants()[0] : Singleton.NONE;
    Object moduleName = globals.getText("__name__");
    this.module = moduleName == null ? Singleton.NONE : moduleName;
  }

  /** A function over some globals, as {@code types.FunctionType} makes it. */
  public static FunctionObject of(
      LinkedCode code, DictObject globals, DictObject builtins, CellObject[] closure) {
    return new FunctionObject(code, globals, builtins, closure);
  }

  /** {@code __code__}. */
  public LinkedCode code() {
    return code;
  }

  /** Assignment to {@code __code__}. */
  public void setCode(LinkedCode value) {
    code = value;
  }

  /** {@code __globals__}. */
  public DictObject globals() {
    return globals;
  }

  /** {@code __builtins__}. */
  public DictObject builtins() {
    return builtins;
  }

  /** The cells of {@code __closure__}; not to be changed. */
  public CellObject[] closure() {
    return closure;
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

  /** {@code __defaults__}, null for None; not to be changed. */
  public Object @Nullable [] defaults() {
    return defaults;
  }

  /** Assignment to {@code __defaults__}. */
  public void setDefaults(Object @Nullable [] value) {
    defaults = value;
  }

  /** {@code __kwdefaults__}, null for None. */
  public @Nullable DictObject keywordDefaults() {
    return keywordDefaults;
  }

  /** Assignment to {@code __kwdefaults__}. */
  public void setKeywordDefaults(@Nullable DictObject value) {
    keywordDefaults = value;
  }

  /** {@code __annotations__}, made on first use. */
  public synchronized DictObject annotations() {
    if (annotations == null) {
      annotations = new DictObject();
    }
    return annotations;
  }

  /** Assignment to {@code __annotations__}. */
  public void setAnnotations(@Nullable DictObject value) {
    annotations = value;
  }

  /** {@code __doc__}. */
  public Object doc() {
    return doc;
  }

  /** Assignment to {@code __doc__}. */
  public void setDoc(Object value) {
    doc = value;
  }

  /** {@code __module__}. */
  public Object module() {
    return module;
  }

  /** Assignment to {@code __module__}. */
  public void setModule(Object value) {
    module = value;
  }

  /** {@code __type_params__}. */
  public Object typeParameters() {
    return typeParameters;
  }

  /** Assignment to {@code __type_params__}. */
  public void setTypeParameters(Object value) {
    typeParameters = value;
  }

  @Override
  public Instance attributes() {
    Instance a = attributes;
    return a != null ? a : makeAttributes();
  }

  private synchronized Instance makeAttributes() {
    if (attributes == null) {
      attributes = new Instance(Types.FUNCTION);
    }
    return attributes;
  }
}
