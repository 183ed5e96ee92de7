package dev.baton.stdlib.decimal;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Numeric;
import org.jspecify.annotations.Nullable;

/** The fields of {@code decimal.Context}. */
@Intrinsics(value = "Context", doc = "Precision, rounding and bounds of decimal arithmetic.")
final class ContextMethods {
  private ContextMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new ContextObject(cls);
  }

  private static long bounded(@Nullable Object value, long least, long most, String message) {
    Object n = value == null ? null : Numeric.plainInt(value);
    if (n == null) {
      throw value == null
          ? Raise.typeError("context attributes cannot be deleted")
          : Raise.typeError("an integer is required");
    }
    if (!(n instanceof Long v) || v < least || v > most) {
      throw Raise.valueError(message);
    }
    return v;
  }

  @Builtin(value = "prec(self)", kind = Kind.GETTER, doc = "The number of digits.")
  static long precision(ContextObject self) {
    return self.precision;
  }

  @Builtin(value = "prec(self, value)", kind = Kind.SETTER)
  static void setPrecision(ContextObject self, @Nullable Object value) {
    long digits = bounded(value, 1, ContextObject.FAR, "valid range for prec is [1, MAX_PREC]");
    self.precision = (int) Math.min(digits, Integer.MAX_VALUE / 8);
  }

  @Builtin(value = "Emin(self)", kind = Kind.GETTER, doc = "The least exponent.")
  static long leastExponent(ContextObject self) {
    return self.leastExponent;
  }

  @Builtin(value = "Emin(self, value)", kind = Kind.SETTER)
  static void setLeastExponent(ContextObject self, @Nullable Object value) {
    self.leastExponent =
        bounded(value, -ContextObject.FAR, 0, "valid range for Emin is [MIN_EMIN, 0]");
  }

  @Builtin(value = "Emax(self)", kind = Kind.GETTER, doc = "The greatest exponent.")
  static long mostExponent(ContextObject self) {
    return self.mostExponent;
  }

  @Builtin(value = "Emax(self, value)", kind = Kind.SETTER)
  static void setMostExponent(ContextObject self, @Nullable Object value) {
    self.mostExponent =
        bounded(value, 0, ContextObject.FAR, "valid range for Emax is [0, MAX_EMAX]");
  }

  @Builtin(value = "rounding(self)", kind = Kind.GETTER, doc = "How digits are rounded away.")
  static String rounding(ContextObject self) {
    return self.rounding.name();
  }

  @Builtin(value = "rounding(self, value)", kind = Kind.SETTER)
  static void setRounding(ContextObject self, @Nullable Object value) {
    self.rounding = rounding(value);
  }

  /** The rounding that a guest value names; TypeError if there is none. */
  static Rounding rounding(@Nullable Object value) {
    String name = value == null ? null : Strings.toJavaOrNull(value);
    Rounding found = name == null ? null : Rounding.named(name);
    if (found == null) {
      throw badRounding();
    }
    return found;
  }

  private static GuestError badRounding() {
    return Raise.typeError(
        "valid values for rounding are:\n"
            + "  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            + "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n"
            + "   ROUND_05UP]");
  }

  @Builtin(value = "capitals(self)", kind = Kind.GETTER, doc = "1 for E, 0 for e in exponents.")
  static long capitals(ContextObject self) {
    return self.capitals ? 1 : 0;
  }

  @Builtin(value = "capitals(self, value)", kind = Kind.SETTER)
  static void setCapitals(ContextObject self, @Nullable Object value) {
    self.capitals = bounded(value, 0, 1, "valid values for capitals are 0 or 1") == 1;
  }

  @Builtin(value = "clamp(self)", kind = Kind.GETTER, doc = "1 if exponents have an upper bound.")
  static long clamp(ContextObject self) {
    return self.clamp ? 1 : 0;
  }

  @Builtin(value = "clamp(self, value)", kind = Kind.SETTER)
  static void setClamp(ContextObject self, @Nullable Object value) {
    self.clamp = bounded(value, 0, 1, "valid values for clamp are 0 or 1") == 1;
  }

  @Builtin(value = "_flags(self)", kind = Kind.GETTER, doc = "The flags, a bit for each.")
  static long flags(ContextObject self) {
    return self.flags();
  }

  @Builtin(value = "_flags(self, value)", kind = Kind.SETTER)
  static void setFlags(ContextObject self, @Nullable Object value) {
    self.setFlags((int) bounded(value, 0, Integer.MAX_VALUE, "bad flags"));
  }

  @Builtin(value = "_traps(self)", kind = Kind.GETTER, doc = "What is trapped, a bit for each.")
  static long traps(ContextObject self) {
    return self.traps;
  }

  @Builtin(value = "_traps(self, value)", kind = Kind.SETTER)
  static void setTraps(ContextObject self, @Nullable Object value) {
    self.traps = (int) bounded(value, 0, Integer.MAX_VALUE, "bad traps");
  }

  @Builtin(value = "_assign(self, other, /)", doc = "Take all settings over from another.")
  static void assign(ContextObject self, ContextObject other) {
    self.assign(other);
  }

  /** The context that an argument gives, or that of the thread. */
  static ContextObject of(ThreadContext t, @Nullable Object argument) {
    if (argument == null || argument == Singleton.NONE) {
      return DecimalState.of(t).current(t);
    }
    if (argument instanceof ContextObject context) {
      return context;
    }
    throw Raise.typeError("optional argument must be a context");
  }
}
