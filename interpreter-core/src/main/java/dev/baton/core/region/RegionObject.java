package dev.baton.core.region;

import dev.baton.core.interp.DetourFrames;
import dev.baton.core.interp.FunctionObject;
import dev.baton.core.interp.TracebackObject;
import dev.baton.core.object.CallableObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A typed region as a constant of the code around it, which calls it with the values of its inputs.
 * There is a class for each combination of kinds of views that has occurred.
 */
public final class RegionObject extends CallableObject {
  private static final TypeObject TYPE =
      new TypeObject(
          "region", "cython", Types.OBJECT, TypeObject.LAYOUT | TypeObject.NOT_CALLABLE, null);

  private final TypedRegion region;
  private final FunctionObject function;
  private final boolean isFunction;
  private final boolean nogil;

  /** Two threads may make the same one; either will do. */
  private final List<Compiled> compiled = new CopyOnWriteArrayList<>();

  private record Compiled(List<@Nullable ViewKind> kinds, RegionBody body, MethodHandle method) {}

  RegionObject(TypedRegion region, FunctionObject function, boolean isFunction, boolean nogil) {
    super(TYPE);
    this.region = region;
    this.function = function;
    this.isFunction = isFunction;
    this.nogil = nogil;
  }

  /** The region of a function that has been compiled as a whole; null for another object. */
  public static @Nullable RegionObject of(@Nullable Object function) {
    if (function instanceof FunctionObject f) {
      for (Object constant : f.code().constants()) {
        if (constant instanceof RegionObject r && r.isFunction && r.function == f) {
          return r;
        }
      }
    }
    return null;
  }

  /** What it is about. */
  public TypedRegion region() {
    return region;
  }

  /** The function that it is, or is part of. */
  public FunctionObject function() {
    return function;
  }

  /** Whether it does without the lock. */
  public boolean isNogil() {
    return nogil;
  }

  /** The method of a function for kinds of views: a {@link RegionRun}, then the inputs. */
  public MethodHandle method(List<@Nullable ViewKind> kinds) {
    return compiled(kinds).method;
  }

  private Compiled compiled(List<@Nullable ViewKind> kinds) {
    for (Compiled c : compiled) {
      if (c.kinds.equals(kinds)) {
        return c;
      }
    }
    Compiled made = compile(kinds);
    compiled.add(made);
    return made;
  }

  private Compiled compile(List<@Nullable ViewKind> kinds) {
    List<Object> constants = new ArrayList<>();
    constants.add(this);
    byte[] file = region.emit(kinds, constants);
    try {
      MethodHandles.Lookup made =
          MethodHandles.lookup().defineHiddenClassWithClassData(file, constants, true);
      RegionBody body = (RegionBody) made.lookupClass().getDeclaredConstructor().newInstance();
      return new Compiled(kinds, body, made.findStatic(made.lookupClass(), "body", methodType()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private MethodType methodType() {
    List<Class<?>> parameters = new ArrayList<>();
    parameters.add(RegionRun.class);
    for (VariableType type : region.inputTypes()) {
      parameters.add(type.isView() ? View.class : javaType(type.item()));
    }
    CType result = region.result();
    Class<?> returned =
        !isFunction ? Object[].class : result == null ? void.class : javaType(result);
    return MethodType.methodType(returned, parameters);
  }

  private static Class<?> javaType(CType type) {
    return switch (type.kind()) {
      case 'I' -> int.class;
      case 'J' -> long.class;
      case 'F' -> float.class;
      default -> double.class;
    };
  }

  @Override
  public Object invoke(ThreadContext t, Object[] arguments, String @Nullable [] names) {
    List<VariableType> types = region.inputTypes();
    Object[] in = new Object[arguments.length];
    try {
      for (int i = 0; i < in.length; i++) {
        VariableType type = types.get(i);
        in[i] =
            type.isView()
                ? View.open(t, arguments[i], type)
                : type.item().fromGuest(t, arguments[i]);
      }
      return toGuest(run(t, in));
    } finally {
      for (Object value : in) {
        if (value instanceof View view) {
          view.close();
        }
      }
    }
  }

  private @Nullable Object run(ThreadContext t, Object[] in) {
    List<@Nullable ViewKind> kinds = new ArrayList<>(in.length);
    for (Object value : in) {
      kinds.add(value instanceof View view ? view.kind() : null);
    }
    RegionBody body = compiled(kinds).body;
    RegionRun run = new RegionRun(t, nogil);
    RegionFailure failure;
    try {
      return body.run(run, in);
    } catch (RegionFailure e) {
      failure = e;
    } catch (IndexOutOfBoundsException e) {
      // Only without bounds checks; Java keeps the access inside of the memory.
      failure = RegionFailure.index(0);
    } finally {
      run.end();
    }
    throw raised(t, failure);
  }

  /** The guest exception, with a traceback that names the lines in regions. */
  private static GuestError raised(ThreadContext t, RegionFailure failure) {
    GuestError error = failure.error();
    List<RegionFailure.Place> places = failure.places();
    TracebackObject inner = null;
    for (int i = 0; i < places.size() - 1; i++) {
      RegionFailure.Place place = places.get(i);
      inner = DetourFrames.entry(place.region().function, place.instruction(), inner);
    }
    if (inner != null) {
      error.value().setTraceback(inner);
    }
    return places.isEmpty()
        ? error
        : DetourFrames.raisedAt(t, error, places.get(places.size() - 1).instruction());
  }

  private Object toGuest(@Nullable Object result) {
    if (isFunction) {
      CType type = region.result();
      return type == null ? Singleton.NONE : type.toGuest(result);
    }
    Object[] out = (Object[]) result;
    List<CType> types = region.outputTypes();
    for (int i = 0; i < types.size(); i++) {
      out[i] = types.get(i).toGuest(out[i]);
    }
    if (region.mayReturn()) {
      int exit = types.size();
      CType returned = region.result();
      boolean given = returned != null && out[exit + 1] != null;
      out[exit + 1] = given ? returned.toGuest(out[exit + 1]) : Singleton.NONE;
    }
    return TupleObject.of(out);
  }
}
