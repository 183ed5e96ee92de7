package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Binds the arguments of a call to the parameters of a guest function, with CPython's error
 * messages.
 */
final class Arguments {
  private final ThreadContext t;
  private final FunctionObject function;
  private final CodeObject code;
  private final Object[] slots;
  private final int positionalCount;
  private final int namedEnd;

  private Arguments(ThreadContext t, FunctionObject function, Object[] slots) {
    this.t = t;
    this.function = function;
    this.code = function.code().code();
    this.slots = slots;
    this.positionalCount = code.argumentCount();
    this.namedEnd = positionalCount + code.keywordOnlyCount();
  }

  /**
   * Fills the parameter slots.
   *
   * @param source holds the arguments from {@code from} on, {@code given} by position, then one for
   *     each name
   * @param names names of the last arguments, or null
   */
  static void bind(
      ThreadContext t,
      FunctionObject function,
      Object[] slots,
      Object[] source,
      int from,
      int given,
      String @Nullable [] names) {
    new Arguments(t, function, slots).bind(source, from, given, names);
  }

  private void bind(Object[] source, int from, int given, String @Nullable [] names) {
    System.arraycopy(source, from, slots, 0, Math.min(given, positionalCount));
    int next = namedEnd;
    if (code.has(CodeObject.VAR_ARGS)) {
      int extra = Math.max(given - positionalCount, 0);
      slots[next++] =
          TupleObject.of(
              extra == 0
                  ? new Object[0]
                  : Arrays.copyOfRange(source, from + positionalCount, from + given));
    }
    DictObject rest = null;
    if (code.has(CodeObject.VAR_KEYWORDS)) {
      rest = new DictObject();
      slots[next] = rest;
    }
    if (names != null) {
      for (int i = 0; i < names.length; i++) {
        bindNamed(names, i, source[from + given + i], rest);
      }
    }
    if (given > positionalCount && !code.has(CodeObject.VAR_ARGS)) {
      throw tooMany(given);
    }
    if (given < positionalCount) {
      fillDefaults();
    }
    if (code.keywordOnlyCount() > 0) {
      fillKeywordDefaults();
    }
  }

  private void bindNamed(String[] names, int i, Object value, @Nullable DictObject rest) {
    String name = names[i];
    List<String> parameters = code.slotNames();
    for (int p = code.positionalOnlyCount(); p < namedEnd; p++) {
      if (parameters.get(p).equals(name)) {
        if (slots[p] != null) {
          throw Raise.typeError(call() + " got multiple values for argument '" + name + "'");
        }
        slots[p] = value;
        return;
      }
    }
    if (rest == null) {
      throw unexpected(names, name);
    }
    Object key = Strings.fromJava(name);
    rest.put(t, key, value);
  }

  private GuestError unexpected(String[] names, String name) {
    List<String> wrong = new ArrayList<>();
    for (String n : names) {
      if (code.slotNames().subList(0, code.positionalOnlyCount()).contains(n)) {
        wrong.add(n);
      }
    }
    if (!wrong.isEmpty()) {
      return Raise.typeError(
          call()
              + " got some positional-only arguments passed as keyword arguments: '"
              + String.join(", ", wrong)
              + "'");
    }
    return Raise.typeError(call() + " got an unexpected keyword argument '" + name + "'");
  }

  private void fillDefaults() {
    Object[] defaults = function.defaults();
    int count = defaults == null ? 0 : defaults.length;
    int firstDefault = positionalCount - count;
    List<String> missing = null;
    for (int p = 0; p < positionalCount; p++) {
      if (slots[p] == null) {
        if (p >= firstDefault) {
          slots[p] = defaults[p - firstDefault];
        } else {
          missing = missing == null ? new ArrayList<>() : missing;
          missing.add(code.slotNames().get(p));
        }
      }
    }
    if (missing != null) {
      throw missing(missing, "positional");
    }
  }

  private void fillKeywordDefaults() {
    DictObject defaults = function.keywordDefaults();
    List<String> missing = null;
    for (int p = positionalCount; p < namedEnd; p++) {
      if (slots[p] == null) {
        String name = code.slotNames().get(p);
        Object value = defaults == null ? null : defaults.get(t, name);
        if (value == null) {
          missing = missing == null ? new ArrayList<>() : missing;
          missing.add(name);
        } else {
          slots[p] = value;
        }
      }
    }
    if (missing != null) {
      throw missing(missing, "keyword-only");
    }
  }

  private GuestError missing(List<String> names, String kind) {
    int n = names.size();
    StringBuilder list = new StringBuilder("'" + names.get(0) + "'");
    for (int i = 1; i < n; i++) {
      list.append(i < n - 1 ? ", " : n == 2 ? " and " : ", and ").append("'" + names.get(i) + "'");
    }
    return Raise.typeError(
        call()
            + " missing "
            + n
            + " required "
            + kind
            + " argument"
            + (n == 1 ? "" : "s")
            + ": "
            + list);
  }

  private GuestError tooMany(int given) {
    Object[] defaults = function.defaults();
    int optional = defaults == null ? 0 : defaults.length;
    int keywordOnly = 0;
    for (int p = positionalCount; p < namedEnd; p++) {
      if (slots[p] != null) {
        keywordOnly++;
      }
    }
    String takes =
        optional > 0
            ? "from " + (positionalCount - optional) + " to " + positionalCount
            : String.valueOf(positionalCount);
    boolean plural = optional > 0 || positionalCount != 1;
    String were =
        keywordOnly > 0
            ? given
                + " positional argument"
                + (given == 1 ? "" : "s")
                + " (and "
                + keywordOnly
                + " keyword-only argument"
                + (keywordOnly == 1 ? "" : "s")
                + ") were given"
            : given + (given == 1 ? " was given" : " were given");
    return Raise.typeError(
        call() + " takes " + takes + " positional argument" + (plural ? "s" : "") + " but " + were);
  }

  private String call() {
    return Strings.toJavaOrNull(function.qualifiedName()) + "()";
  }
}
