package dev.baton.core.interp;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.ExceptionGroups;
import dev.baton.core.runtime.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exception with its traceback, causes, notes and group members as CPython 3.12 prints it. */
public final class TracebackText {
  private static final int MAX_GROUP_WIDTH = 15;
  private static final int MAX_GROUP_DEPTH = 10;
  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";

  private final ThreadContext t;
  private final StringBuilder out = new StringBuilder();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int groupDepth;
  private String margin = "";
  private boolean needClose;

  private TracebackText(ThreadContext t) {
    this.t = t;
  }

  /** The whole text, ending with a line feed. */
  public static String of(ThreadContext t, ExceptionObject e) {
    TracebackText text = new TracebackText(t);
    text.exception(e);
    return text.out.toString();
  }

  /** The last line or lines: type and message, without traceback. */
  public static String lastLine(ThreadContext t, ExceptionObject e) {
    TracebackText text = new TracebackText(t);
    text.message(e);
    return text.out.toString();
  }

  /** An exception and before it those that led to it, of which there may be very many. */
  private void exception(ExceptionObject last) {
    List<ExceptionObject> chain = new ArrayList<>();
    for (ExceptionObject e = last; e != null && seen.add(e); e = origin(e)) {
      chain.add(e);
    }
    for (int i = chain.size() - 1; i >= 0; i--) {
      ExceptionObject e = chain.get(i);
      if (ExceptionGroups.isGroup(e)) {
        group(e);
      } else {
        traceback(e, "Traceback (most recent call last):\n");
        message(e);
      }
      if (i > 0) {
        line(chain.get(i - 1).cause() == null ? CONTEXT : CAUSE);
      }
    }
  }

  /** What an exception is shown to come from; null if nothing. */
  private static @Nullable ExceptionObject origin(ExceptionObject e) {
    return e.cause() != null || e.suppressContext() ? e.cause() : e.context();
  }

  private void traceback(ExceptionObject e, String header) {
    if (e.traceback() instanceof TracebackObject tb) {
      line(header);
      StringBuilder entries = new StringBuilder();
      TracebackEntries.append(t, tb, entries);
      line(entries.toString());
    }
  }

  /** Writes lines, each behind the margin of the groups around. */
  private void line(String text) {
    if (margin.isEmpty()) {
      out.append(text);
      return;
    }
    for (String part : text.split("(?<=\n)", -1)) {
      if (!part.isEmpty()) {
        out.append(margin).append(part);
      }
    }
  }

  private void message(ExceptionObject e) {
    if (e.type().isSubtypeOf(Types.SYNTAX_ERROR)
        && field(e, Types.SYNTAX_ERROR_LINENO) instanceof Long) {
      syntaxError(e);
    } else {
      line(lastLine(typeName(e.type()), str(e)) + Suggestions.of(t, e) + "\n");
    }
    notes(e);
  }

  private static String lastLine(String type, String message) {
    return message.isEmpty() ? type : type + ": " + message;
  }

  private static String typeName(TypeObject type) {
    String full = Names.full(type);
    return full.startsWith("__main__.") ? full.substring("__main__.".length()) : full;
  }

  private String str(ExceptionObject e) {
    try {
      return Conversions.strText(t, e);
    } catch (GuestError failed) {
      return "<exception str() failed>";
    }
  }

  private void notes(ExceptionObject e) {
    Object notes = Attributes.getOrNull(t, e, "__notes__");
    if (notes instanceof ListObject || notes instanceof TupleObject) {
      for (Object note : (List<?>) notes) {
        String text =
            Strings.isStr(note) ? Strings.toJavaOrNull(note) : Conversions.strText(t, note);
        line(text + "\n");
      }
    } else if (notes != null) {
      line(Conversions.reprText(t, notes) + "\n");
    }
  }

  private Object field(ExceptionObject e, MemberDescriptor field) {
    Object value = e.get(t, field);
    return value == null ? Singleton.NONE : value;
  }

  private void syntaxError(ExceptionObject e) {
    String file = Strings.toJavaOrNull(field(e, Types.SYNTAX_ERROR_FILENAME));
    long lineNumber = (Long) field(e, Types.SYNTAX_ERROR_LINENO);
    line("  File \"" + (file == null ? "<string>" : file) + "\", line " + lineNumber + "\n");
    String text = Strings.toJavaOrNull(field(e, Types.SYNTAX_ERROR_TEXT));
    if (text != null) {
      String stripped = text.replaceAll("[\n\r]+$", "");
      String shown = stripped.stripLeading();
      line("    " + shown + "\n");
      carets(e, stripped, stripped.length() - shown.length(), lineNumber);
    }
    String message = Conversions.strText(t, field(e, Types.SYNTAX_ERROR_MSG));
    line(
        typeName(e.type())
            + ": "
            + (message.equals("None") ? "<no detail available>" : message)
            + "\n");
  }

  private void carets(ExceptionObject e, String text, int cut, long lineNumber) {
    if (!(field(e, Types.SYNTAX_ERROR_OFFSET) instanceof Long offset) || offset < 1) {
      return;
    }
    long end = field(e, Types.SYNTAX_ERROR_END_OFFSET) instanceof Long x && x > 0 ? x : offset;
    if (field(e, Types.SYNTAX_ERROR_END_LINENO) instanceof Long n && n != lineNumber) {
      end = text.length() + 1L;
    }
    if (end <= offset) {
      end = offset + 1;
    }
    long column = offset - 1 - cut;
    if (column < 0) {
      return;
    }
    line("    " + " ".repeat((int) column) + "^".repeat((int) Math.max(1, end - offset)) + "\n");
  }

  private void group(ExceptionObject e) {
    boolean outermost = groupDepth == 0;
    String before = margin;
    if (outermost) {
      groupDepth = 1;
      margin = "  | ";
      if (e.traceback() != null) {
        out.append("  + Exception Group Traceback (most recent call last):\n");
        traceback(e, "");
      }
    } else {
      traceback(e, "Exception Group Traceback (most recent call last):\n");
    }
    message(e);
    members(e);
    if (outermost) {
      groupDepth = 0;
      margin = before;
    }
  }

  private void members(ExceptionObject e) {
    if (groupDepth > MAX_GROUP_DEPTH) {
      line("... (max_group_depth is " + MAX_GROUP_DEPTH + ")\n");
      return;
    }
    Object[] all = ExceptionGroups.members(t, e);
    int shown = Math.min(all.length, MAX_GROUP_WIDTH);
    String indent = "  ".repeat(groupDepth);
    needClose = false;
    for (int i = 0; i <= shown; i++) {
      boolean rest = i == shown;
      if (rest && all.length == shown) {
        break;
      }
      boolean last = rest || i == all.length - 1;
      String title = rest ? "..." : String.valueOf(i + 1);
      out.append(indent)
          .append(i == 0 ? "+-" : "  ")
          .append("+---------------- ")
          .append(title)
          .append(" ----------------\n");
      needClose |= last;
      member(rest ? null : (ExceptionObject) all[i], all.length - shown);
      if (last && needClose) {
        out.append(indent).append("  +------------------------------------\n");
        needClose = false;
      }
    }
  }

  private void member(@Nullable ExceptionObject member, int more) {
    String before = margin;
    groupDepth++;
    margin = "  ".repeat(groupDepth) + "| ";
    if (member == null) {
      line("and " + more + " more exception" + (more == 1 ? "" : "s") + "\n");
    } else {
      exception(member);
    }
    groupDepth--;
    margin = before;
  }
}
