package dev.baton.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Reads classes marked {@code @Intrinsics} and writes a dispatch table for each. A declaration that
 * does not fit its method, or a public function without a docstring, is a compile error at the
 * method.
 */
@SupportedAnnotationTypes("dev.baton.core.intrinsic.Intrinsics")
public final class BuiltinProcessor extends AbstractProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        writeTable((TypeElement) element);
      }
    }
    return true;
  }

  private void writeTable(TypeElement type) {
    List<Declaration> rows = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      AnnotationMirror builtin = Annotations.find(member, "dev.baton.core.intrinsic.Builtin");
      if (builtin == null) {
        continue;
      }
      try {
        rows.add(new Declaration((ExecutableElement) member, builtin, rows.size()));
      } catch (IllegalArgumentException e) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, e.getMessage(), member);
      }
    }
    AnnotationMirror intrinsics = Annotations.find(type, "dev.baton.core.intrinsic.Intrinsics");
    String owner = Annotations.string(intrinsics, "value");
    String receiver = Annotations.string(intrinsics, "receiver");
    String doc = Annotations.string(intrinsics, "doc");
    String packageName =
        processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
    String simple = flatName(type);
    try (Writer out =
        processingEnv
            .getFiler()
            .createSourceFile(packageName + "." + simple + "Table", type)
            .openWriter()) {
      out.write(
          new TableSource(
                  packageName,
                  simple,
                  type.getQualifiedName().toString(),
                  owner,
                  doc,
                  receiver,
                  rows)
              .text());
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, "cannot write table: " + e, type);
    }
  }

  private static String flatName(TypeElement type) {
    Element enclosing = type.getEnclosingElement();
    String simple = type.getSimpleName().toString();
    return enclosing.getKind() == ElementKind.PACKAGE
        ? simple
        : flatName((TypeElement) enclosing) + simple;
  }
}
