package dev.baton.jit.region;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Types;
import dev.baton.core.region.CType;
import dev.baton.core.region.RegionException;
import dev.baton.core.region.RegionObject;
import dev.baton.core.region.RegionSource;
import dev.baton.core.region.Typed;
import dev.baton.core.region.VariableType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls and attributes in a region: the few functions it knows, and other regions. */
final class Calls {
  private static final Expr ZERO = new Expr.Const(CType.INT, 0L);
  private static final Expr ONE = new Expr.Const(CType.INT, 1L);

  private final RegionSource source;
  private final Operators operators;
  private final Returns returns;

  Calls(RegionSource source, Operators operators, Returns returns) {
    this.source = source;
    this.operators = operators;
    this.returns = returns;
  }

  /** {@code owner.name}. */
  Symbol attribute(Symbol owner, String name, int pc) throws RegionException {
    if (owner instanceof Symbol.ViewOf v && v.indices().isEmpty()) {
      if (name.equals("shape")) {
        return new Symbol.Shape(v.slot(), v.type());
      }
      if (name.equals("ndim")) {
        return new Symbol.Value(new Expr.Const(CType.INT, (long) v.type().dimensions()));
      }
    }
    if (owner instanceof Symbol.Name n && n.value() instanceof ModuleObject m) {
      Object value = m.dict().getText(name);
      String text = n.text().substring(0, n.text().length() - 1) + "." + name + "'";
      if (value == null) {
        throw new RegionException("cimported module has no attribute '" + name + "'", pc);
      }
      // What a module such as math calls by name is a constant of C's libraries.
      return value instanceof Double d
          ? new Symbol.Value(new Expr.Const(CType.DOUBLE, d))
          : new Symbol.Name(value, text);
    }
    throw operators.refused("Accessing Python attribute", "'" + name + "'", pc);
  }

  /** A call. */
  Symbol call(Symbol callee, List<Symbol> arguments, int pc) throws RegionException {
    Object value = callee instanceof Symbol.Name n ? n.value() : null;
    if (value instanceof Typed typed && arguments.size() == 1) {
      return new Symbol.Value(cast(typed.variableType(), arguments.get(0), pc));
    }
    if (value == Types.RANGE) {
      return range(arguments, pc);
    }
    if (value == Types.FLOAT && arguments.size() == 1) {
      return new Symbol.Value(operators.number(arguments.get(0), pc).as(CType.DOUBLE));
    }
    if (value == Types.BOOL && arguments.size() == 1) {
      return new Symbol.Value(operators.truth(operators.number(arguments.get(0), pc)));
    }
    if (value instanceof BuiltinFunction f && f.owner() == null) {
      Symbol result = builtin(f.table().owner(), f.name(), arguments, pc);
      if (result != null) {
        return result;
      }
    }
    Callee region = region(value);
    if (region != null) {
      return new Symbol.Value(regionCall(region, Refusals.operand(callee), arguments, pc));
    }
    throw operators.refused("Calling gil-requiring function", Refusals.operand(callee), pc);
  }

  private Expr cast(VariableType type, Symbol argument, int pc) throws RegionException {
    if (type.isView()) {
      throw operators.refused("Casting to memoryview", type.toString(), pc);
    }
    return operators.number(argument, pc).as(type.item());
  }

  private Symbol range(List<Symbol> arguments, int pc) throws RegionException {
    if (arguments.isEmpty() || arguments.size() > 3) {
      throw new RegionException("range() takes 1 to 3 arguments", pc);
    }
    List<Expr> bounds = new ArrayList<>();
    for (Symbol argument : arguments) {
      Expr bound = operators.number(argument, pc);
      if (!bound.type().isInteger()) {
        throw operators.refused("For-loop using object bounds or target", "range() of a float", pc);
      }
      bounds.add(bound.as(CType.LONG));
    }
    Expr start = bounds.size() == 1 ? ZERO.as(CType.LONG) : bounds.get(0);
    Expr stop = bounds.get(bounds.size() == 1 ? 0 : 1);
    return new Symbol.Range(start, stop, bounds.size() == 3 ? bounds.get(2) : ONE.as(CType.LONG));
  }

  private @Nullable Symbol builtin(String module, String name, List<Symbol> arguments, int pc)
      throws RegionException {
    if (module.equals("_cython")) {
      if (name.equals("cast") && arguments.size() == 2) {
        if (arguments.get(0) instanceof Symbol.Name n && n.value() instanceof Typed typed) {
          return new Symbol.Value(cast(typed.variableType(), arguments.get(1), pc));
        }
      }
      return name.equals("prange") ? range(arguments, pc) : null;
    }
    if (module.equals("builtins")) {
      return builtin(name, arguments, pc);
    }
    MathFunction function = module.equals("math") ? MathFunction.named(name) : null;
    if (function == null || arguments.size() != function.arity) {
      return null;
    }
    List<Expr> numbers = new ArrayList<>();
    for (Symbol argument : arguments) {
      numbers.add(operators.number(argument, pc).as(CType.DOUBLE));
    }
    return new Symbol.Value(new Expr.Function(CType.DOUBLE, function, numbers));
  }

  private @Nullable Symbol builtin(String name, List<Symbol> arguments, int pc)
      throws RegionException {
    switch (name) {
      case "len":
        if (arguments.size() == 1 && arguments.get(0) instanceof Symbol.ViewOf v) {
          return new Symbol.Value(new Expr.Extent(v.slot(), v.indices().size()));
        }
        return null;
      case "abs":
        Expr of = operators.promoted(operators.number(arguments.get(0), pc));
        return new Symbol.Value(new Expr.Function(of.type(), MathFunction.FABS, List.of(of)));
      case "min", "max":
        return arguments.size() < 2 ? null : choice(name.equals("max"), arguments, pc);
      default:
        return null;
    }
  }

  private Symbol choice(boolean greater, List<Symbol> arguments, int pc) throws RegionException {
    Expr result = operators.number(arguments.get(0), pc);
    for (Symbol argument : arguments.subList(1, arguments.size())) {
      Expr other = operators.number(argument, pc);
      CType type = CType.common(result.type(), other.type());
      result = new Expr.Choice(greater, type, result.as(type), other.as(type));
    }
    return new Symbol.Value(result);
  }

  private @Nullable Callee region(@Nullable Object value) {
    if (value != null && value == source.self() && source.isFunction()) {
      List<VariableType> own = new ArrayList<>();
      for (int i = 0; i < source.code().argumentCount(); i++) {
        own.add(source.types().get(i));
      }
      return new Callee(null, own, returns.type(), source.nogil());
    }
    RegionObject object = RegionObject.of(value);
    return object == null
        ? null
        : new Callee(
            object, object.region().inputTypes(), object.region().result(), object.isNogil());
  }

  private Expr regionCall(Callee callee, String name, List<Symbol> arguments, int pc)
      throws RegionException {
    if (source.nogil() && !callee.nogil()) {
      throw operators.refused("Calling gil-requiring function", name, pc);
    }
    int wanted = callee.parameters().size();
    if (arguments.size() != wanted) {
      throw new RegionException(
          "Call with wrong number of arguments (expected "
              + wanted
              + ", got "
              + arguments.size()
              + "): "
              + name,
          pc);
    }
    List<Expr.Argument> given = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      given.add(argument(callee, i, arguments.get(i), pc));
    }
    return new Expr.Call(callee.result(), callee, given, pc);
  }

  private Expr.Argument argument(Callee callee, int number, Symbol argument, int pc)
      throws RegionException {
    VariableType wanted = callee.parameters().get(number);
    if (wanted != null && wanted.isView()) {
      boolean fits =
          argument instanceof Symbol.ViewOf v
              && v.indices().isEmpty()
              && v.type().item() == wanted.item()
              && v.type().dimensions() == wanted.dimensions()
              && (v.type().contiguous() || !wanted.contiguous())
              && (wanted.constant() || !v.type().constant());
      boolean own = callee.region() != null || fits && ((Symbol.ViewOf) argument).slot() == number;
      if (!fits || !own) {
        throw new RegionException(
            "Cannot pass " + Refusals.operand(argument) + " as '" + wanted + "'", pc);
      }
      return new Expr.Argument(null, ((Symbol.ViewOf) argument).slot());
    }
    Expr value = operators.number(argument, pc);
    return new Expr.Argument(
        wanted == null ? value : Variables.assign(wanted.item(), value, pc), -1);
  }
}
