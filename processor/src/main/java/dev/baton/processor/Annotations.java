package dev.baton.processor;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads annotation values by name, without the annotation classes themselves. */
final class Annotations {
  private Annotations() {}

  /** The annotation of that type on an element, or null. */
  static AnnotationMirror find(Element element, String type) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(type)) {
        return mirror;
      }
    }
    return null;
  }

  /** A value as text; empty if it was left out. */
  static String string(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> e :
        mirror.getElementValues().entrySet()) {
      if (e.getKey().getSimpleName().contentEquals(name)) {
        Object value = e.getValue().getValue();
        return value.toString();
      }
    }
    return "";
  }
}
