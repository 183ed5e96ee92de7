package dev.baton.core.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signatures of {@link dev.baton.core.intrinsic.Builtin} rows, which the annotation
 * processor has checked.
 */
final class SignatureText {
  private SignatureText() {}

  /** The parameters as written, without spaces around {@code =}. */
  static List<String> parameters(String signature) {
    List<String> parts = new ArrayList<>();
    int start = signature.indexOf('(') + 1;
    int end = signature.lastIndexOf(')');
    boolean quoted = false;
    int from = start;
    for (int i = start; i <= end; i++) {
      char c = signature.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || i == end)) {
        String part = signature.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }

  /** The guest value of a default: a literal; null for {@code ...}. */
  static @Nullable Object literal(String text) {
    return switch (text) {
      case "..." -> null;
      case "None" -> Singleton.NONE;
      case "True" -> Boolean.TRUE;
      case "False" -> Boolean.FALSE;
      case "()" -> TupleObject.EMPTY;
      default -> {
        if (text.startsWith("'")) {
          yield text.substring(1, text.length() - 1).replace("\\n", "\n").replace("\\t", "\t");
        }
        if (text.startsWith("b'")) {
          yield new BytesObject(
              text.substring(2, text.length() - 1).getBytes(StandardCharsets.US_ASCII));
        }
        if (text.contains(".") || text.contains("e") || text.contains("inf")) {
          yield text.contains("inf") ? Double.POSITIVE_INFINITY : Double.valueOf(text);
        }
        yield Long.valueOf(text);
      }
    };
  }
}
