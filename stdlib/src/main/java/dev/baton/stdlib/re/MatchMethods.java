package dev.baton.stdlib.re;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.TextBuilder;
import java.util.Map;

/** The methods of {@code re.Match}. */
@Intrinsics("re.Match")
final class MatchMethods {
  private MatchMethods() {}

  @Builtin(
      value = "group(self, /, *groups)",
      doc =
          "Return the text of one or more groups, by number or name; group 0 is the whole match.\n"
              + "Several groups come as a tuple, and a group without a part as None.")
  static Object group(ThreadContext t, MatchObject self, Object[] groups) {
    if (groups.length == 0) {
      return self.group(0, Singleton.NONE);
    }
    if (groups.length == 1) {
      return self.group(self.groupNumber(t, groups[0]), Singleton.NONE);
    }
    Object[] texts = new Object[groups.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = self.group(self.groupNumber(t, groups[i]), Singleton.NONE);
    }
    return TupleObject.of(texts);
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, MatchObject self, Object key) {
    return self.group(self.groupNumber(t, key), Singleton.NONE);
  }

  @Builtin(
      value = "groups(self, /, default=None)",
      doc = "Return the texts of all groups as a tuple, with a default for those without a part.")
  static Object groups(MatchObject self, Object missing) {
    Object[] texts = new Object[self.groupCount()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = self.group(i + 1, missing);
    }
    return TupleObject.of(texts);
  }

  @Builtin(
      value = "groupdict(self, /, default=None)",
      doc =
          "Return the texts of the named groups by name, with a default for those without a part.")
  static Object groupDict(ThreadContext t, MatchObject self, Object missing) {
    DictObject result = new DictObject();
    for (Map.Entry<String, Integer> entry : self.pattern().program().groupNames().entrySet()) {
      result.put(t, Strings.fromJava(entry.getKey()), self.group(entry.getValue(), missing));
    }
    return result;
  }

  @Builtin(
      value = "start(self, group=0, /)",
      doc = "Return the index where a group begins, -1 if it has no part in the match.")
  static long start(ThreadContext t, MatchObject self, Object group) {
    return self.start(self.groupNumber(t, group));
  }

  @Builtin(
      value = "end(self, group=0, /)",
      doc = "Return the index where a group ends, -1 if it has no part in the match.")
  static long end(ThreadContext t, MatchObject self, Object group) {
    return self.end(self.groupNumber(t, group));
  }

  @Builtin(
      value = "span(self, group=0, /)",
      doc = "Return the indexes where a group begins and ends, (-1, -1) if it has no part.")
  static Object span(ThreadContext t, MatchObject self, Object group) {
    return span(self, self.groupNumber(t, group));
  }

  private static TupleObject span(MatchObject self, int group) {
    return TupleObject.of((long) self.start(group), (long) self.end(group));
  }

  @Builtin(
      value = "expand(self, /, template)",
      doc = "Return a template with its group references replaced, as sub() does.")
  static Object expand(ThreadContext t, MatchObject self, Object template) {
    return Substitution.expand(t, self, template);
  }

  @Builtin(value = "regs(self)", kind = Builtin.Kind.GETTER)
  static Object regs(MatchObject self) {
    Object[] spans = new Object[self.groupCount() + 1];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = span(self, i);
    }
    return TupleObject.of(spans);
  }

  @Builtin(value = "string(self)", kind = Builtin.Kind.GETTER)
  static Object string(MatchObject self) {
    return self.subject().original();
  }

  @Builtin(value = "re(self)", kind = Builtin.Kind.GETTER)
  static Object re(MatchObject self) {
    return self.pattern();
  }

  @Builtin(value = "pos(self)", kind = Builtin.Kind.GETTER)
  static long pos(MatchObject self) {
    return self.pos();
  }

  @Builtin(value = "endpos(self)", kind = Builtin.Kind.GETTER)
  static long endpos(MatchObject self) {
    return self.endpos();
  }

  @Builtin(value = "lastindex(self)", kind = Builtin.Kind.GETTER)
  static Object lastIndex(MatchObject self) {
    return self.lastIndex() < 0 ? Singleton.NONE : (Object) (long) self.lastIndex();
  }

  @Builtin(value = "lastgroup(self)", kind = Builtin.Kind.GETTER)
  static Object lastGroup(MatchObject self) {
    for (Map.Entry<String, Integer> entry : self.pattern().program().groupNames().entrySet()) {
      if (entry.getValue() == self.lastIndex()) {
        return Strings.fromJava(entry.getKey());
      }
    }
    return Singleton.NONE;
  }

  @Builtin("__copy__(self, /)")
  static Object copy(MatchObject self) {
    return self;
  }

  @Builtin("__deepcopy__(self, memo, /)")
  static Object deepCopy(MatchObject self, Object memo) {
    return self;
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, MatchObject self) {
    return new TextBuilder()
        .append("<re.Match object; span=(")
        .append(self.start(0) + ", " + self.end(0) + "), match=")
        .append(Conversions.repr(t, self.group(0, Singleton.NONE)))
        .append('>')
        .build();
  }

  @Builtin("__class_getitem__(cls, item, /)")
  static Object classGetItem(ThreadContext t, TypeObject cls, Object item) {
    return t.genericAlias(cls, item);
  }
}
