package dev.baton.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** One annotated method: its guest signature, checked against the Java parameters. */
final class Declaration {
  private static final String CONTEXT = "dev.baton.core.object.ThreadContext";

  final int number;
  final String name;
  final String signature;
  final String doc;
  final String method;
  final String returnType;
  final boolean takesContext;
  final List<String> javaTypes = new ArrayList<>();
  final String kind;
  final int parameters;
  final int required;
  final boolean packed;

  Declaration(ExecutableElement element, AnnotationMirror builtin, int number) {
    this.number = number;
    signature = Annotations.string(builtin, "value");
    doc = Annotations.string(builtin, "doc");
    method = element.getSimpleName().toString();
    returnType = plainType(element.getReturnType().toString());
    require(element.getModifiers().contains(Modifier.STATIC), "must be static");
    require(!element.getModifiers().contains(Modifier.PRIVATE), "must not be private");
    int open = signature.indexOf('(');
    require(open > 0 && signature.endsWith(")"), "signature must look like name(parameters)");
    name = signature.substring(0, open);
    List<String> guest = split(signature.substring(open + 1, signature.length() - 1));
    boolean special = name.startsWith("__") && name.endsWith("__");
    String declared = Annotations.string(builtin, "kind");
    require(
        !doc.isEmpty() || special || declared.equals("GETTER") || declared.equals("SETTER"),
        "needs a docstring");

    List<? extends VariableElement> java = element.getParameters();
    takesContext = !java.isEmpty() && plainType(java.get(0).asType().toString()).equals(CONTEXT);
    for (VariableElement p : java.subList(takesContext ? 1 : 0, java.size())) {
      javaTypes.add(plainType(p.asType().toString()));
    }
    int count = 0;
    int least = 0;
    boolean keywordOnly = false;
    boolean collects = false;
    for (String p : guest) {
      if (p.equals("*")) {
        keywordOnly = true;
      } else if (p.startsWith("*")) {
        require(count < javaTypes.size(), "has too few Java parameters");
        String expected =
            p.startsWith("**") ? "dev.baton.core.object.DictObject" : "java.lang.Object[]";
        require(javaTypes.get(count).equals(expected), p + " must be a " + expected);
        collects = true;
        count++;
      } else if (!p.equals("/")) {
        count++;
        if (!p.contains("=") && !keywordOnly) {
          least++;
        }
      }
    }
    require(
        count == javaTypes.size(),
        "declares " + count + " parameters but the Java method takes " + javaTypes.size());
    parameters = count;
    required = least;
    packed = keywordOnly || collects;
    kind = kindOf(declared, guest);
  }

  /** The type without annotations such as {@code @Nullable}. */
  private static String plainType(String type) {
    return type.replaceAll("@[\\w.]+\\s*", "");
  }

  private static String kindOf(String declared, List<String> guest) {
    return switch (declared) {
      case "STATIC" -> "STATIC_METHOD";
      case "GETTER", "SETTER" -> declared;
      default -> {
        String first = guest.isEmpty() ? "" : guest.get(0);
        yield first.equals("self") ? "METHOD" : first.equals("cls") ? "CLASS_METHOD" : "FUNCTION";
      }
    };
  }

  /** Whether the first parameter is the object that the method or attribute belongs to. */
  boolean hasReceiver() {
    return kind.equals("METHOD") || kind.equals("GETTER") || kind.equals("SETTER");
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("@Builtin " + signature + " " + message);
    }
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ',' : text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        String part = text.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }
}
