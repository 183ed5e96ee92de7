package dev.baton.spi;

import dev.baton.code.Position;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a syntax tree in the terms of the abstract grammar that CPython's module {@code ast}
 * documents. Immutable as far as its fields are.
 *
 * @param kind the constructor in the grammar, {@code BinOp}
 * @param fields in the order of the grammar: nodes, lists of such fields, names as String,
 *     constants as code objects hold them (see {@link dev.baton.code.Constant}), null for what is
 *     absent
 * @param position columns count bytes of UTF-8; null for kinds that have no place of their own
 */
public record SyntaxNode(String kind, List<@Nullable Object> fields, @Nullable Position position) {
  /** Wraps {@code fields}. */
  public static SyntaxNode of(
      String kind, @Nullable Position position, @Nullable Object... fields) {
    return new SyntaxNode(kind, Collections.unmodifiableList(Arrays.asList(fields)), position);
  }
}
