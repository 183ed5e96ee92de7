package dev.baton.core.builtins;

import dev.baton.code.Position;
import dev.baton.core.builtins.NodeKinds.Kind;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.spi.SyntaxNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the guest's objects for a syntax tree. Without recursion: an object is made empty where
 * somebody points at it and filled when its turn comes, so that a deep tree takes no stack.
 */
final class NodeObjects {
  private final ThreadContext t;
  private final NodeKinds kinds;
  private final Deque<Unfilled> waiting = new ArrayDeque<>();
  private final Map<String, Instance> plain = new HashMap<>();

  private record Unfilled(SyntaxNode node, Kind kind, Instance object) {}

  private NodeObjects(ThreadContext t) {
    this.t = t;
    this.kinds = new NodeKinds(t);
  }

  /** The object for {@code root}. */
  static Object of(ThreadContext t, SyntaxNode root) {
    NodeObjects objects = new NodeObjects(t);
    Object result = objects.empty(root);
    while (!objects.waiting.isEmpty()) {
      objects.fill(objects.waiting.pop());
      t.countSteps(1);
    }
    return result;
  }

  /** Nodes without fields and place, as operators are, are one object each. */
  private Instance empty(SyntaxNode node) {
    Kind kind = kinds.named(node.kind());
    boolean single = node.fields().isEmpty() && node.position() == null;
    Instance object = single ? plain.get(node.kind()) : null;
    if (object == null) {
      object = new Instance(kind.type());
      if (single) {
        plain.put(node.kind(), object);
      } else {
        waiting.push(new Unfilled(node, kind, object));
      }
    }
    return object;
  }

  private void fill(Unfilled u) {
    for (int i = 0; i < u.kind.fields().length; i++) {
      u.object.put(t, u.kind.fields()[i], value(u.node.fields().get(i)));
    }
    Position p = u.node.position();
    if (p != null) {
      u.object.put(t, "lineno", (long) p.line());
      u.object.put(t, "col_offset", (long) p.column());
      u.object.put(t, "end_lineno", (long) p.endLine());
      u.object.put(t, "end_col_offset", (long) p.endColumn());
    }
  }

  private Object value(@Nullable Object field) {
    if (field == null) {
      return Singleton.NONE;
    }
    if (field instanceof SyntaxNode node) {
      return empty(node);
    }
    if (field instanceof List<?> list) {
      Object[] items = new Object[list.size()];
      for (int i = 0; i < items.length; i++) {
        items[i] = value(list.get(i));
      }
      return new ListObject(items);
    }
    return LinkedCode.constant(t, field);
  }
}
