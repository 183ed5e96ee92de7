package dev.baton.python;

import dev.baton.spi.FrontEnd.Mode;
import dev.baton.spi.SourceException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Damaged programs give code or a syntax error, soon, and nothing else. */
class SourceMutationProperties {
  private static final List<String> PROGRAMS =
      List.of(
          """
          import os.path as p, sys
          from . import (a, b as c)
          @decorator(1)
          def f(x, /, y: int = 2, *args, z=3, **kw) -> str:
              '''Doc.'''
              global g
              with open(x) as h, (y as k):
                  for i, (j, *r) in enumerate(h):
                      if i % 2 == 0 and not j: continue
                      elif i > 10: break
                      else: g[i:j], o.a = r, -i ** 2
                  else:
                      return f"{x!r:>{y}} {i=}" if x else b'\\x00'
              yield (lambda a, *b: a @ b)(*args, **kw)
          """,
          """
          class A[T: int, *Ts](B, metaclass=M):
              __slots__ = ('x', "y")
              n: int = 0x_ff + 1_000.5e-3 + 2j
              def m(self): return super().m() + self.__p
              async def c(self):
                  async for q in self: await q; [z async for z in y if z]
                  async with q as w: return {k: v for k, v in w.items()}
          type X[T] = list[T]
          """,
          """
          try:
              x = [a for b in c for a in b if a]; y = {1, *x}; z = {**y, 'k': 1}
              del x[0], y.b; assert x, "no"; raise E from None
          except* (K, V) as e:
              nonlocal_ = (n := 10) < n <= 20 is not None
          finally:
              match x:
                  case [1, *_, A(b=2) as q] | {'k': q, **_r} if q: pass
                  case -1 | 'a' | None | a.b: pass
                  case _: x += 1
          """);

  private static final List<String> SNIPPETS =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"",
          "'''",
          "f'",
          "{x",
          ":",
          ",",
          "=",
          ":=",
          "==",
          "*",
          "**",
          "\n",
          "\n  ",
          "\t",
          "\\",
          " ",
          "#",
          "def ",
          "class ",
          "lambda ",
          "if ",
          "else ",
          "for ",
          "in ",
          "not ",
          "async ",
          "await ",
          "yield ",
          "return ",
          "match x:\n",
          "case ",
          "type ",
          "1",
          "0x",
          "1e",
          "1_",
          "@",
          "->",
          "...",
          ".",
          "\u00e9",
          "\u20ac",
          "\ud83d\ude00",
          "\u0000",
          "\f",
          "!",
          "$",
          "None",
          "__debug__",
          "super()",
          "global x",
          "except*",
          "try:");

  /** One change: where (a fraction of the text), how much is removed, what is put in. */
  record Mutation(int place, int removed, String inserted) {}

  @Provide
  Arbitrary<Mutation> mutations() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9999),
            Arbitraries.integers().between(0, 12),
            Arbitraries.oneOf(Arbitraries.of(SNIPPETS), Arbitraries.just("")))
        .as(Mutation::new);
  }

  @Provide
  Arbitrary<List<Mutation>> histories() {
    return mutations().list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 3000, seed = "1")
  void mutatedSource(
      @ForAll("programs") String program, @ForAll("histories") List<Mutation> history) {
    String source = program;
    for (Mutation m : history) {
      int at = (int) ((long) source.length() * m.place() / 10_000);
      int end = Math.min(source.length(), at + m.removed());
      source = source.substring(0, at) + m.inserted() + source.substring(end);
    }
    compiles(source);
  }

  @Provide
  Arbitrary<String> programs() {
    return Arbitraries.of(PROGRAMS);
  }

  @Property(tries = 1000, seed = "1")
  void soupOfTokens(@ForAll("soups") List<String> pieces) {
    compiles(String.join("", pieces));
  }

  @Provide
  Arbitrary<List<String>> soups() {
    return Arbitraries.of(SNIPPETS).list().ofMaxSize(40);
  }

  private static void compiles(String source) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          for (Mode mode : Mode.values()) {
            try {
              new PythonFrontEnd().compile(source, "<mutated>", mode, 0);
            } catch (SourceException e) {
              Assertions.assertNotNull(e.getMessage());
            }
          }
          new PythonFrontEnd().isIncomplete(source);
        },
        () -> "source: " + source);
  }
}
