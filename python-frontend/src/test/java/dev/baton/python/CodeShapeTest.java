package dev.baton.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What code objects look like: instructions, flags, slots, constants, positions. */
class CodeShapeTest {
  private static String body(String source) {
    return CompiledCode.listing(CompiledCode.function(source, "f"));
  }

  @Test
  void methodCallsMakeNoBoundMethod() {
    assertEquals(
        """
        RESUME 0
        LOAD_FAST o
        LOAD_METHOD m
        LOAD_CONST 1
        CALL_METHOD 1
        RETURN_VALUE
        """,
        body("def f(o): return o.m(1)"));
  }

  @Test
  void keywordArgumentsNameTheLastOnes() {
    assertEquals(
        """
        RESUME 0
        LOAD_FAST g
        LOAD_CONST 1
        LOAD_CONST 2
        LOAD_CONST [k]
        CALL_KW 2
        RETURN_VALUE
        """,
        body("def f(g): return g(1, k=2)"));
  }

  @Test
  void conditionsJumpWithoutMakingBools() {
    assertEquals(
        """
        RESUME 0
        LOAD_FAST a
        POP_JUMP_IF_FALSE 6
        LOAD_FAST b
        POP_JUMP_IF_NOT_NONE 6
        JUMP 8
        LOAD_CONST 1
        RETURN_VALUE
        LOAD_CONST 2
        RETURN_VALUE
        """
            .replace("POP_JUMP_IF_FALSE 6", "POP_JUMP_IF_FALSE 7")
            .replace("POP_JUMP_IF_NOT_NONE 6\nJUMP 8\n", "POP_JUMP_IF_NOT_NONE 7\n"),
        body("def f(a, b):\n if a and b is None: return 1\n return 2"));
  }

  @Test
  void superReadsTheAttributeDirectly() {
    String source = "class A:\n def f(self): return super().x";
    String listing = CompiledCode.listing(CompiledCode.function(source, "A.f"));
    assertTrue(listing.contains("LOAD_DEREF __class__\nLOAD_FAST self\nLOAD_SUPER_ATTR x\n"));
  }

  @Test
  void comprehensionsAreInlinedAndRestoreTheirVariables() {
    CodeObject f = CompiledCode.function("def f(a): return [x for x in a]", "f");
    assertTrue(CompiledCode.all(f).size() == 1);
    assertEquals(1, f.exceptionTable().size());
    assertTrue(CompiledCode.listing(f).contains("LOAD_FAST_AND_CLEAR x"));
  }

  @Test
  void capturedIterationVariablesNeedAFunction() {
    CodeObject f = CompiledCode.function("def f(a): return [lambda: x for x in a]", "f");
    assertEquals(3, CompiledCode.all(f).size());
  }

  @Test
  void constantsAreFolded() {
    assertEquals(
        List.of(86400L, "ab", new Constant.Tuple(List.of(1L, -2L)), Constant.NONE),
        CompiledCode.module("a = 24 * 60 * 60\nb = 'a' 'b'\nc = (1, -2)").constants());
    assertEquals(
        List.of(new Constant.FrozenSet(List.of(1L, 2L)), Constant.NONE),
        CompiledCode.module("x in {1, 2}").constants());
  }

  @Test
  void errorsAreLeftToRunTime() {
    assertTrue(CompiledCode.listing(CompiledCode.module("x = 1 / 0")).contains("BINARY_OP"));
    assertTrue(CompiledCode.listing(CompiledCode.module("x = 2 ** 1000")).contains("BINARY_OP"));
    assertTrue(CompiledCode.listing(CompiledCode.module("x = 1 << -1")).contains("BINARY_OP"));
  }

  @Test
  void equalConstantsOfDifferentTypesStayApart() {
    assertEquals(
        List.of(1L, 1.0, true, 0.0, -0.0, Constant.NONE),
        CompiledCode.module("a = 1; b = 1.0; c = True; d = 0.0; e = -0.0").constants());
  }

  @Test
  void deadCodeIsDropped() {
    assertEquals("RESUME 0\nLOAD_CONST 1\nRETURN_VALUE\n", body("def f():\n return 1\n print(2)"));
    assertEquals(
        "RESUME 0\nLOAD_CONST 2\nRETURN_VALUE\n",
        body("def f():\n if 0: return 1\n else: return 2"));
    assertFalse(CompiledCode.listing(CompiledCode.module("if not __debug__: x")).contains("x"));
  }

  @Test
  void slotsAreParametersLocalsCellsAndFreeVariables() {
    String source =
        "def f(a, /, b, *c, d, **e):\n g = h = 1\n def i(): return b, h\n j = 2\n return i";
    CodeObject f = CompiledCode.function(source, "f");
    assertEquals(List.of("a", "b", "d", "c", "e", "g", "i", "j", "h"), f.slotNames());
    assertEquals(8, f.localCount());
    assertEquals(2, f.argumentCount());
    assertEquals(1, f.positionalOnlyCount());
    assertEquals(1, f.keywordOnlyCount());
    assertTrue(f.has(CodeObject.VAR_ARGS | CodeObject.VAR_KEYWORDS | CodeObject.OPTIMIZED));
    assertTrue(CompiledCode.listing(f).startsWith("MAKE_CELL b\nMAKE_CELL h\nRESUME 0\n"));
    CodeObject i = CompiledCode.function(source, "f.<locals>.i");
    assertEquals(List.of("b", "h"), i.slotNames());
    assertEquals(2, i.freeCount());
    assertTrue(i.has(CodeObject.NESTED));
    assertTrue(CompiledCode.listing(i).startsWith("COPY_FREE_VARS 2\nRESUME 0\n"));
  }

  @Test
  void generatorsAndCoroutinesAreFlagged() {
    assertTrue(CompiledCode.function("def f(): yield", "f").has(CodeObject.GENERATOR));
    assertTrue(CompiledCode.function("async def f(): pass", "f").has(CodeObject.COROUTINE));
    assertTrue(CompiledCode.function("async def f(): yield", "f").has(CodeObject.ASYNC_GENERATOR));
    assertTrue(CompiledCode.function("x = (a for a in b)", "<genexpr>").has(CodeObject.GENERATOR));
  }

  @Test
  void docstringsComeFirst() {
    CodeObject f = CompiledCode.function("def f():\n 'doc'\n return 1", "f");
    assertTrue(f.has(CodeObject.HAS_DOCSTRING));
    assertEquals("doc", f.constants().get(0));
    assertFalse(CompiledCode.function("def f(): return 'x'", "f").has(CodeObject.HAS_DOCSTRING));
  }

  @Test
  void privateNamesAreMangled() {
    CodeObject f = CompiledCode.function("class _A:\n def f(self, __x): self.__y = __x", "_A.f");
    assertEquals(List.of("self", "_A__x"), f.slotNames());
    assertEquals(List.of("_A__y"), f.names());
  }

  @Test
  void qualifiedNamesFollowTheScopes() {
    String source =
        "class A:\n def f(self):\n  class B: g = lambda: 0\n  global h\n  def h(): pass";
    List<String> names =
        CompiledCode.all(CompiledCode.module(source)).stream()
            .map(CodeObject::qualifiedName)
            .toList();
    assertEquals(
        List.of("<module>", "A", "A.f", "A.f.<locals>.B", "A.f.<locals>.B.<lambda>", "h"), names);
  }

  @Test
  void futureAnnotationsAreText() {
    CodeObject module =
        CompiledCode.module("from __future__ import annotations\ndef f(a: x[int] |  None): pass");
    assertTrue(module.constants().contains("x[int] | None"));
    assertTrue(module.has(CodeObject.FUTURE_ANNOTATIONS));
    assertFalse(module.names().contains("int"));
  }

  @Test
  void positionsCoverTheExpression() {
    CodeObject module =
        CompiledCode.module(
            "x = (a +\n     \ud83d\ude00b * 2)\n".replace("\ud83d\ude00", "\u00e9"));
    assertEquals(new Position(2, 5, 2, 11), positionOf(module, "BINARY_OP 2"));
    assertEquals(new Position(1, 5, 2, 11), positionOf(module, "BINARY_OP 0"));
  }

  @Test
  void columnsCountCodePoints() {
    CodeObject module = CompiledCode.module("x = '\ud83d\ude00' + a");
    assertEquals(new Position(1, 4, 1, 11), positionOf(module, "BINARY_OP 0"));
  }

  @Test
  void aCallInAChainPointsAtItsAttribute() {
    CodeObject module = CompiledCode.module("(a\n  .b()\n  .c(1))");
    assertEquals(new Position(3, 3, 3, 7), positionOf(module, "CALL_METHOD 1"));
  }

  private static Position positionOf(CodeObject code, String instruction) {
    List<String> lines = CompiledCode.listing(code).lines().toList();
    int pc = lines.indexOf(instruction);
    assertTrue(pc >= 0, () -> instruction + " is not in\n" + lines);
    return code.positions().at(pc);
  }
}
