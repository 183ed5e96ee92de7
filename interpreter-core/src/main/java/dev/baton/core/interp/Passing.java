package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.core.object.Strings;
import dev.baton.spi.Passed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the arguments of one call become the parameters of a known function, as {@link Arguments}
 * does at every call; immutable.
 *
 * @param given the number of arguments
 * @param parameters what each parameter gets
 * @param names keys for those that go into a dict, in their order
 * @param argumentNames of the last arguments
 */
record Passing(int given, List<Passed> parameters, List<String> names, List<String> argumentNames) {

  /**
   * The way for a number of arguments of which the last go by names; null if the call is wrong, but
   * for arguments that are missing: these are found to have no default when it is made.
   */
  static @Nullable Passing of(CodeObject code, int given, String[] names) {
    int positional = given - names.length;
    int count = code.argumentCount() + code.keywordOnlyCount();
    if (positional > code.argumentCount() && !code.has(CodeObject.VAR_ARGS)) {
      return null;
    }
    Passed[] parameters = new Passed[count];
    for (int i = 0; i < Math.min(positional, code.argumentCount()); i++) {
      parameters[i] = argument(i);
    }
    List<Integer> rest = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      int slot = code.slotNames().subList(0, count).lastIndexOf(names[i]);
      if (slot < code.positionalOnlyCount()) {
        rest.add(positional + i);
        keys.add(names[i]);
      } else if (parameters[slot] != null) {
        return null;
      } else {
        parameters[slot] = argument(positional + i);
      }
    }
    if (!rest.isEmpty() && !code.has(CodeObject.VAR_KEYWORDS) || !arePlain(keys)) {
      return null;
    }
    return new Passing(
        given, complete(code, parameters, positional, rest), List.copyOf(keys), List.of(names));
  }

  private static Passed argument(int index) {
    return new Passed(Passed.From.ARGUMENT, List.of(index));
  }

  private static boolean arePlain(List<String> keys) {
    return keys.stream().allMatch(k -> Strings.fromJava(k) instanceof String);
  }

  private static List<Passed> complete(
      CodeObject code, @Nullable Passed[] found, int positional, List<Integer> named) {
    List<Passed> all = new ArrayList<>();
    Passed missing = new Passed(Passed.From.DEFAULT, List.of());
    Arrays.stream(found).forEach(p -> all.add(p != null ? p : missing));
    if (code.has(CodeObject.VAR_ARGS)) {
      List<Integer> rest = new ArrayList<>();
      for (int i = code.argumentCount(); i < positional; i++) {
        rest.add(i);
      }
      all.add(new Passed(Passed.From.TUPLE, rest));
    }
    if (code.has(CodeObject.VAR_KEYWORDS)) {
      all.add(new Passed(Passed.From.DICT, named));
    }
    return all;
  }
}
