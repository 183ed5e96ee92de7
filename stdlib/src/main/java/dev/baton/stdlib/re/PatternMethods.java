package dev.baton.stdlib.re;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MappingProxyObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Attributes;
import java.util.Map;

/** The methods of {@code re.Pattern}. */
@Intrinsics("re.Pattern")
final class PatternMethods {
  private PatternMethods() {}

  private static Search search(
      ThreadContext t, PatternObject self, Object string, long pos, long endpos) {
    return new Search(t, self, SubjectText.of(t, self, string), pos, endpos);
  }

  @Builtin(
      value = "match(self, /, string, pos=0, endpos=9223372036854775807)",
      doc = "Match the pattern at the beginning of the string; return a Match or None.")
  static Object match(ThreadContext t, PatternObject self, Object string, long pos, long endpos) {
    Search search = search(t, self, string, pos, endpos);
    return search.match() ? search.result() : Singleton.NONE;
  }

  @Builtin(
      value = "fullmatch(self, /, string, pos=0, endpos=9223372036854775807)",
      doc = "Match the pattern against the whole string; return a Match or None.")
  static Object fullMatch(
      ThreadContext t, PatternObject self, Object string, long pos, long endpos) {
    Search search = search(t, self, string, pos, endpos);
    return search.fullMatch() ? search.result() : Singleton.NONE;
  }

  @Builtin(
      value = "search(self, /, string, pos=0, endpos=9223372036854775807)",
      doc = "Find the first place where the pattern matches; return a Match or None.")
  static Object search(
      ThreadContext t, PatternObject self, Object string, Object pos, Object endpos) {
    Search search = search(t, self, string, t.toLong(pos), t.toLong(endpos));
    return search.searchNext(t) ? search.result() : Singleton.NONE;
  }

  @Builtin(
      value = "findall(self, /, string, pos=0, endpos=9223372036854775807)",
      doc =
          "Return a list of the texts of all matches, without overlaps.\n"
              + "With one group in the pattern it holds that group's texts, with several tuples.")
  static Object findAll(ThreadContext t, PatternObject self, Object string, long pos, long endpos) {
    Search search = search(t, self, string, pos, endpos);
    int groups = self.program().groupCount();
    ListObject found = new ListObject();
    while (search.searchNext(t)) {
      found.append(t, groups < 2 ? text(search, groups) : texts(search, groups));
    }
    return found;
  }

  private static Object text(Search search, int group) {
    return search.group(group, search.subject().empty());
  }

  private static Object texts(Search search, int groups) {
    Object[] texts = new Object[groups];
    for (int i = 0; i < groups; i++) {
      texts[i] = text(search, i + 1);
    }
    return TupleObject.of(texts);
  }

  @Builtin(
      value = "finditer(self, /, string, pos=0, endpos=9223372036854775807)",
      doc = "Return an iterator over the matches in the string, without overlaps.")
  static Object findIter(
      ThreadContext t, PatternObject self, Object string, long pos, long endpos) {
    return new MatchIterator(search(t, self, string, pos, endpos));
  }

  @Builtin(
      value = "scanner(self, /, string, pos=0, endpos=9223372036854775807)",
      doc = "Return an object whose match() and search() go on where the last match ended.")
  static Object scanner(ThreadContext t, PatternObject self, Object string, long pos, long endpos) {
    return new ScannerObject(search(t, self, string, pos, endpos));
  }

  @Builtin(
      value = "split(self, /, string, maxsplit=0)",
      doc =
          "Split the string at the matches and return the pieces as a list.\n"
              + "Texts of groups in the pattern come between the pieces.")
  static Object split(ThreadContext t, PatternObject self, Object string, long maxsplit) {
    Search search = Search.over(t, self, string);
    SubjectText subject = search.subject();
    ListObject pieces = new ListObject();
    int from = 0;
    long splits = 0;
    while ((maxsplit == 0 || splits < maxsplit) && search.searchNext(t)) {
      pieces.append(t, subject.slice(from, search.start(0)));
      for (int group = 1; group <= self.program().groupCount(); group++) {
        pieces.append(t, search.group(group, Singleton.NONE));
      }
      from = search.end(0);
      splits++;
    }
    pieces.append(t, subject.slice(from, subject.length()));
    return pieces;
  }

  @Builtin(
      value = "sub(self, /, repl, string, count=0)",
      doc =
          "Return the string with the matches replaced, at most count of them unless it is 0.\n"
              + "The replacement is a template or a function of a Match.")
  static Object sub(ThreadContext t, PatternObject self, Object repl, Object string, long count) {
    return Substitution.run(t, self, repl, string, count).result();
  }

  @Builtin(
      value = "subn(self, /, repl, string, count=0)",
      doc = "Return a tuple of what sub() returns and the number of replacements.")
  static Object subN(ThreadContext t, PatternObject self, Object repl, Object string, long count) {
    Substitution done = Substitution.run(t, self, repl, string, count);
    return TupleObject.of(done.result(), done.count());
  }

  @Builtin(value = "pattern(self)", kind = Builtin.Kind.GETTER)
  static Object pattern(PatternObject self) {
    return self.source();
  }

  @Builtin(value = "flags(self)", kind = Builtin.Kind.GETTER)
  static long flags(PatternObject self) {
    return self.program().flags();
  }

  @Builtin(value = "groups(self)", kind = Builtin.Kind.GETTER)
  static long groups(PatternObject self) {
    return self.program().groupCount();
  }

  @Builtin(value = "groupindex(self)", kind = Builtin.Kind.GETTER)
  static Object groupIndex(ThreadContext t, PatternObject self) {
    DictObject index = new DictObject();
    for (Map.Entry<String, Integer> entry : self.program().groupNames().entrySet()) {
      index.put(t, Strings.fromJava(entry.getKey()), (long) entry.getValue());
    }
    return new MappingProxyObject(index);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, PatternObject self) {
    return PatternRepr.of(t, self);
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(PatternObject self, Object other) {
    return other instanceof PatternObject pattern
        ? (Object) self.isSameAs(pattern)
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__hash__(self, /)")
  static long hash(PatternObject self) {
    return self.sourceHash();
  }

  @Builtin("__copy__(self, /)")
  static Object copy(PatternObject self) {
    return self;
  }

  @Builtin("__deepcopy__(self, memo, /)")
  static Object deepCopy(PatternObject self, Object memo) {
    return self;
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the pattern for pickling.")
  static Object reduce(ThreadContext t, PatternObject self) {
    Object re =
        t.interpreter().importModule(t, "re", Singleton.NONE, TupleObject.of("_compile"), 0);
    return TupleObject.of(
        Attributes.get(t, re, "_compile"), TupleObject.of(pattern(self), flags(self)));
  }

  @Builtin("__class_getitem__(cls, item, /)")
  static Object classGetItem(ThreadContext t, TypeObject cls, Object item) {
    return t.genericAlias(cls, item);
  }
}
