package dev.baton.core.interp;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Did you mean": the known name that is nearest to one that was not found. */
final class Suggestions {
  private static final int MAX_CANDIDATES = 750;
  private static final int MAX_LENGTH = 40;
  private static final int MOVE = 2;
  private static final int CASE = 1;

  private Suggestions() {}

  /** What to append to the message; empty if nothing is near. */
  static String of(ThreadContext t, ExceptionObject e) {
    String wrong = null;
    List<String> candidates = List.of();
    if (e.type().isSubtypeOf(Types.NAME_ERROR)) {
      wrong = text(e.get(t, Types.NAME_ERROR_NAME));
      candidates = wrong == null ? candidates : variables(e);
    } else if (e.type().isSubtypeOf(Types.ATTRIBUTE_ERROR)) {
      wrong = text(e.get(t, Types.ATTRIBUTE_ERROR_NAME));
      Object owner = e.get(t, Types.ATTRIBUTE_ERROR_OBJ);
      candidates =
          wrong == null || owner == null || owner == Singleton.NONE
              ? candidates
              : attributes(t, owner);
    }
    String best = wrong == null ? null : nearest(wrong, candidates);
    return best == null ? "" : ". Did you mean: '" + best + "'?";
  }

  private static @Nullable String text(@Nullable Object o) {
    return o == null ? null : Strings.toJavaOrNull(o);
  }

  private static List<String> attributes(ThreadContext t, Object owner) {
    List<String> names = new ArrayList<>();
    try {
      Object dir = Special.callOrNull(t, owner, "__dir__");
      for (Object o : dir == null ? new Object[0] : Iteration.toArray(t, dir)) {
        if (o instanceof String s) {
          names.add(s);
        }
      }
    } catch (GuestError e) {
      return List.of();
    }
    return names;
  }

  private static List<String> variables(ExceptionObject e) {
    TracebackObject tb = (TracebackObject) e.traceback();
    if (tb == null) {
      return List.of();
    }
    while (tb.next() != null) {
      tb = tb.next();
    }
    FrameObject frame = tb.frame();
    List<String> names = new ArrayList<>(frame.code().code().slotNames());
    for (Object key : frame.globals().keysArray()) {
      names.add(String.valueOf(key));
    }
    for (Object key : frame.builtins().keysArray()) {
      names.add(String.valueOf(key));
    }
    return names;
  }

  private static @Nullable String nearest(String wrong, List<String> candidates) {
    if (candidates.size() > MAX_CANDIDATES || wrong.length() > MAX_LENGTH) {
      return null;
    }
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      if (candidate.equals(wrong)) {
        continue;
      }
      int limit = Math.min((wrong.length() + candidate.length() + 3) * MOVE / 6, bestDistance - 1);
      int distance = distance(wrong, candidate);
      if (distance <= limit) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * The edit distance (Wagner and Fischer, 1974), where another letter costs two and another case
   * one.
   */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j * MOVE;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i * MOVE;
      for (int j = 1; j <= b.length(); j++) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int replace =
            x == y ? 0 : Character.toLowerCase(x) == Character.toLowerCase(y) ? CASE : MOVE;
        int next = Math.min(Math.min(row[j], row[j - 1]) + MOVE, diagonal + replace);
        diagonal = row[j];
        row[j] = next;
      }
    }
    return row[b.length()];
  }
}
