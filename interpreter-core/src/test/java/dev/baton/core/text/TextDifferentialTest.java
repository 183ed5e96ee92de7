package dev.baton.core.text;

import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Text operations against an installed Python. */
class TextDifferentialTest {

  private static final int ROUNDS = PythonOracle.rounds(1000);

  private final Samples samples = new Samples(20236);
  private PythonOracle oracle = new PythonOracle("none");

  @BeforeEach
  void ask(TestInfo test) {
    oracle = new PythonOracle("text-" + test.getTestMethod().orElseThrow().getName());
  }

  private void unary(String expression, UnaryOperator<Object> java) {
    for (int i = 0; i < ROUNDS; i++) {
      Object s = samples.text(7);
      oracle.add(expression.replace("{s}", Answers.source(s)), () -> java.apply(s));
    }
  }

  /** A piece that occurs in the text more often than not. */
  private Object part(Object text) {
    int length = Text.length(text);
    if (length == 0 || samples.random().nextInt(3) == 0) {
      return samples.text(2);
    }
    int from = samples.random().nextInt(length);
    return Text.substring(text, from, Math.min(length, from + samples.random().nextInt(3)));
  }

  @Test
  void caseConversions() {
    oracle.sinceMinor(12);
    unary("{s}.upper()", TextCase::upper);
    unary("{s}.lower()", TextCase::lower);
    unary("{s}.title()", TextCase::title);
    unary("{s}.capitalize()", TextCase::capitalize);
    unary("{s}.swapcase()", TextCase::swapcase);
    unary("{s}.casefold()", TextCase::casefold);
    oracle.check();
  }

  @Test
  void predicates() {
    oracle.sinceMinor(12);
    unary("{s}.isalpha()", TextPredicates::isAlpha);
    unary("{s}.isdecimal()", TextPredicates::isDecimal);
    unary("{s}.isdigit()", TextPredicates::isDigit);
    unary("{s}.isnumeric()", TextPredicates::isNumeric);
    unary("{s}.isalnum()", TextPredicates::isAlnum);
    unary("{s}.isspace()", s -> TextPredicates.isSpace(s));
    unary("{s}.isupper()", TextPredicates::isUpper);
    unary("{s}.islower()", TextPredicates::isLower);
    unary("{s}.istitle()", TextPredicates::isTitle);
    unary("{s}.isidentifier()", TextPredicates::isIdentifier);
    unary("{s}.isprintable()", s -> TextPredicates.isPrintable(s));
    unary("{s}.isascii()", TextPredicates::isAscii);
    oracle.check();
  }

  /** Every code point once, in blocks: properties and case mappings. */
  @Test
  void allCodePoints() {
    oracle.sinceMinor(12);
    int block = 0x400;
    for (int first = 0; first < 0x110000; first += block) {
      int start = first;
      int[] codes = IntStream.range(first, first + block).toArray();
      String range = "range(" + start + "," + (start + block) + ")";
      oracle.add(
          "[i for i in " + range + " if chr(i).isalpha()]",
          () -> having(codes, TextPredicates::isAlpha));
      oracle.add(
          "[i for i in " + range + " if chr(i).isprintable()]",
          () -> having(codes, s -> TextPredicates.isPrintable(s)));
      oracle.add(
          "[i for i in " + range + " if chr(i).isidentifier()]",
          () -> having(codes, TextPredicates::isIdentifier));
      oracle.add(
          "[i for i in " + range + " if chr(i).isnumeric()]",
          () -> having(codes, TextPredicates::isNumeric));
      oracle.add(
          "[int(chr(i)) for i in " + range + " if chr(i).isdecimal()]", () -> decimals(codes));
      oracle.add(
          "[x for i in " + range + " for x in [chr(i).upper()] if x != chr(i)]",
          () -> changed(codes, TextCase::upper));
      oracle.add(
          "[x for i in " + range + " for x in [chr(i).lower()] if x != chr(i)]",
          () -> changed(codes, TextCase::lower));
      oracle.add(
          "[x for i in " + range + " for x in [chr(i).title()] if x != chr(i)]",
          () -> changed(codes, TextCase::title));
      oracle.add(
          "[x for i in " + range + " for x in [chr(i).casefold()] if x != chr(i)]",
          () -> changed(codes, TextCase::casefold));
    }
    oracle.check();
  }

  private static List<Object> having(int[] codes, Predicate<Object> property) {
    List<Object> result = new ArrayList<>();
    for (int c : codes) {
      if (property.test(Text.ofCodePoint(c))) {
        result.add((long) c);
      }
    }
    return result;
  }

  private static List<Object> decimals(int[] codes) {
    List<Object> result = new ArrayList<>();
    for (int c : codes) {
      if (TextPredicates.decimal(c) >= 0) {
        result.add((long) TextPredicates.decimal(c));
      }
    }
    return result;
  }

  private static List<Object> changed(int[] codes, UnaryOperator<Object> mapping) {
    List<Object> result = new ArrayList<>();
    for (int c : codes) {
      Object before = Text.ofCodePoint(c);
      Object after = mapping.apply(before);
      if (!after.equals(before)) {
        result.add(after);
      }
    }
    return result;
  }

  @Test
  void searching() {
    for (int i = 0; i < 2 * ROUNDS; i++) {
      Object s = samples.text(8);
      Object p = part(s);
      Object r = samples.text(2);
      int length = Text.length(s);
      int from = samples.random().nextInt(length + 2);
      int to = samples.random().nextInt(length + 1);
      String range = Answers.source(p) + "," + from + "," + to + ")";
      String call = Answers.source(s) + ".";
      oracle.add(call + "find(" + range, () -> TextSearch.find(s, p, from, to));
      oracle.add(call + "rfind(" + range, () -> TextSearch.rfind(s, p, from, to));
      oracle.add(call + "count(" + range, () -> TextSearch.count(s, p, from, to));
      oracle.add(call + "startswith(" + range, () -> TextSearch.startsWith(s, p, from, to));
      oracle.add(call + "endswith(" + range, () -> TextSearch.endsWith(s, p, from, to));
      oracle.add(Answers.source(p) + " in " + Answers.source(s), () -> TextSearch.contains(s, p));
      long count = samples.smallInt(3);
      oracle.add(
          call + "replace(" + Answers.source(p) + "," + Answers.source(r) + "," + count + ")",
          () -> TextSearch.replace(s, p, r, count));
      oracle.add(
          call + "removeprefix(" + Answers.source(p) + ")", () -> TextSearch.removePrefix(s, p));
      oracle.add(
          call + "removesuffix(" + Answers.source(p) + ")", () -> TextSearch.removeSuffix(s, p));
    }
    oracle.check();
  }

  @Test
  void splitting() {
    for (int i = 0; i < 2 * ROUNDS; i++) {
      Object s = samples.text(10);
      Object p = part(s);
      long limit = samples.smallInt(3);
      String call = Answers.source(s) + ".";
      String piece = Answers.source(p);
      oracle.add(call + "split(" + piece + "," + limit + ")", () -> TextSplit.split(s, p, limit));
      oracle.add(call + "rsplit(" + piece + "," + limit + ")", () -> TextSplit.rsplit(s, p, limit));
      oracle.add(call + "split(None," + limit + ")", () -> TextSplit.split(s, null, limit));
      oracle.add(call + "rsplit(None," + limit + ")", () -> TextSplit.rsplit(s, null, limit));
      oracle.add(call + "splitlines()", () -> TextSplit.splitLines(s, false));
      oracle.add(call + "splitlines(True)", () -> TextSplit.splitLines(s, true));
      oracle.add(call + "partition(" + piece + ")", () -> TextSplit.partition(s, p));
      oracle.add(call + "rpartition(" + piece + ")", () -> TextSplit.rpartition(s, p));
      oracle.add(call + "strip()", () -> TextSplit.strip(s, null));
      oracle.add(call + "strip(" + piece + ")", () -> TextSplit.strip(s, p));
      oracle.add(call + "lstrip(" + piece + ")", () -> TextSplit.lstrip(s, p));
      oracle.add(call + "rstrip(" + piece + ")", () -> TextSplit.rstrip(s, p));
    }
    oracle.check();
  }

  @Test
  void layout() {
    for (int i = 0; i < ROUNDS; i++) {
      Object s = samples.text(6);
      long width = samples.smallInt(20);
      int fill = samples.oneOf((int) ' ', (int) '*', 0x1F600, 0xE9);
      String arguments = "(" + width + "," + Answers.source(Text.ofCodePoint(fill)) + ")";
      String call = Answers.source(s) + ".";
      oracle.add(call + "center" + arguments, () -> TextLayout.center(s, width, fill));
      oracle.add(call + "ljust" + arguments, () -> TextLayout.ljust(s, width, fill));
      oracle.add(call + "rjust" + arguments, () -> TextLayout.rjust(s, width, fill));
      oracle.add(call + "zfill(" + width + ")", () -> TextLayout.zfill(s, width));
      oracle.add(call + "expandtabs(" + width + ")", () -> TextLayout.expandTabs(s, width));
    }
    oracle.check();
  }

  @Test
  void translation() {
    Map<Integer, Object> table = new HashMap<>();
    table.put((int) 'a', "");
    table.put((int) 'b', "xyz");
    table.put((int) ' ', Text.ofCodePoint(0x1F600));
    table.put(0x1F600, "a");
    unary(
        "{s}.translate({97: None, 98: 'xyz', 32: 0x1F600, 0x1F600: 'a'})",
        s -> TextTranslation.translate(s, table::get, true));
    oracle.check();
  }

  @Test
  void structure() {
    for (int i = 0; i < 2 * ROUNDS; i++) {
      Object a = samples.text(6);
      Object b = i % 3 == 0 ? part(a) : samples.text(6);
      String pair = Answers.source(a) + " @ " + Answers.source(b);
      oracle.add(pair.replace('@', '+'), () -> Text.concat(a, b));
      oracle.add(
          "(lambda a, b: (a > b) - (a < b))(" + Answers.source(a) + "," + Answers.source(b) + ")",
          () -> Integer.signum(Text.compare(a, b)));
      oracle.add(pair.replace("@", "=="), () -> a.equals(b));
      long count = samples.smallInt(4);
      oracle.add(Answers.source(a) + " * " + count, () -> Text.repeat(a, count));
      List<Object> parts = List.of(a, b, part(a));
      oracle.add(
          Answers.source(b)
              + ".join(["
              + Answers.source(parts.get(0))
              + ","
              + Answers.source(parts.get(1))
              + ","
              + Answers.source(parts.get(2))
              + "])",
          () -> Text.join(b, parts));
      oracle.add("len(" + Answers.source(a) + ")", () -> Text.length(a));
      int length = Text.length(a);
      if (length > 0) {
        int start = samples.random().nextInt(length);
        int step = samples.oneOf(1, 2, 3, -1, -2);
        int available = step > 0 ? (length - start + step - 1) / step : start / -step + 1;
        oracle.add(
            Answers.source(a) + "[" + start + "::" + step + "]",
            () -> Text.slice(a, start, step, available));
      }
      oracle.add("repr(" + Answers.source(a) + ")", () -> TextEscapes.repr(a));
    }
    oracle.check();
  }

  @Test
  void encoding() {
    oracle.sinceMinor(12);
    String[] encodings = {
      "utf-8",
      "ascii",
      "latin-1",
      "utf-16",
      "utf-16-le",
      "utf-16-be",
      "utf-32",
      "utf-32-le",
      "utf-32-be",
      "utf-8-sig",
      "cp1252",
      "iso8859-15",
      "koi8-r",
      "cp437"
    };
    String[] handlers = {
      "strict",
      "ignore",
      "replace",
      "backslashreplace",
      "surrogateescape",
      "surrogatepass",
      "xmlcharrefreplace",
      "namereplace"
    };
    for (int i = 0; i < 6 * ROUNDS; i++) {
      Object s = samples.text(7);
      String encoding = samples.oneOf(encodings);
      String handler = samples.oneOf(handlers);
      Codec codec = Codecs.lookup(encoding);
      oracle.add(
          Answers.source(s) + ".encode('" + encoding + "','" + handler + "')",
          () -> codec.encode(s, ErrorHandler.named(handler)));
      byte[] data = bytes(s, codec);
      oracle.add(
          Answers.show(data) + ".decode('" + encoding + "','" + handler + "')",
          () -> codec.decode(data, ErrorHandler.named(handler)));
    }
    oracle.check();
  }

  /** Encoded text with some bytes changed, or random bytes that look like UTF-8. */
  private byte[] bytes(Object text, Codec codec) {
    byte[] data;
    if (samples.random().nextInt(3) == 0) {
      data = new byte[samples.random().nextInt(6)];
      for (int i = 0; i < data.length; i++) {
        data[i] =
            (byte)
                (int)
                    samples.oneOf(
                        0x41, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xA0, 0x9F, 0xF0, 0xF4, 0x90, 0xFF,
                        0xC0, 0xE0);
      }
      return data;
    }
    data = codec.encode(text, ErrorHandler.named("ignore"));
    for (int n = samples.random().nextInt(3); n > 0 && data.length > 0; n--) {
      data[samples.random().nextInt(data.length)] = (byte) samples.random().nextInt();
    }
    return samples.random().nextInt(4) == 0 && data.length > 0
        ? Arrays.copyOf(data, data.length - 1)
        : data;
  }
}
