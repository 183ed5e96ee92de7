package dev.baton.structure;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Packages depend on each other one way only, and nothing mutable is static. */
class ArchitectureTest {
  /** From top to bottom; a package uses those behind it only. */
  private static final String[] LAYERS = {
    "dev.baton",
    "dev.baton.core.engine",
    "dev.baton.core.builtins",
    "dev.baton.core.region",
    "dev.baton.core.interp",
    "dev.baton.core.runtime",
    "dev.baton.core.object",
    "dev.baton.core.intrinsic",
    "dev.baton.core.format",
    "dev.baton.core.number",
    "dev.baton.core.text",
    "dev.baton.spi",
    "dev.baton.code",
    "dev.baton.lock"
  };

  private static final String[] PUBLIC = {
    "dev.baton", "dev.baton.code", "dev.baton.lock", "dev.baton.spi"
  };

  /** What an embedder adds for itself. */
  private static final String[] OPTIONAL = {
    "dev.baton.compression..", "dev.baton.database..", "dev.baton.inference.."
  };

  private static JavaClasses production;

  @BeforeAll
  static void importClasses() {
    production =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-test"))
            .importPackages("dev.baton");
  }

  @Test
  void staticFieldsAreFinal() {
    fields().that().areStatic().should(beFinal()).check(production);
  }

  @Test
  void corePackagesDependOneWay() {
    for (int i = 1; i < LAYERS.length; i++) {
      noClasses()
          .that()
          .resideInAPackage(LAYERS[i])
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Arrays.copyOf(LAYERS, i))
          .check(production);
    }
  }

  @Test
  void frontEndSeesCodeAndItsInterfaceOnly() {
    onlyUses("dev.baton.python..", "dev.baton.python..", "dev.baton.code", "dev.baton.spi");
  }

  @Test
  void locksSeeTheLockInterfaceOnly() {
    onlyUses("dev.baton.locks..", "dev.baton.locks..", "dev.baton.lock");
  }

  @Test
  void libraryDoesNotSeeFrontEndLocksOrFacade() {
    noClasses()
        .that()
        .resideInAPackage("dev.baton.stdlib..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.baton", "dev.baton.python..", "dev.baton.locks..", "dev.baton.core.engine")
        .check(production);
  }

  @Test
  void arraysSeeCoreOnlyAndDependOneWay() {
    String[] layers = {
      "dev.baton.arrays",
      "dev.baton.arrays.random",
      "dev.baton.arrays.numpy",
      "dev.baton.arrays.linear",
      "dev.baton.arrays.fourier",
      "dev.baton.arrays.ndarray"
    };
    for (int i = 1; i < layers.length; i++) {
      noClasses()
          .that()
          .resideInAPackage(layers[i])
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Arrays.copyOf(layers, i))
          .check(production);
    }
    noClasses()
        .that()
        .resideInAPackage("dev.baton.arrays..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.baton",
            "dev.baton.python..",
            "dev.baton.locks..",
            "dev.baton.stdlib..",
            "dev.baton.core.engine")
        .check(production);
  }

  @Test
  void optionalModulesSeeCoreOnly() {
    for (String optional : OPTIONAL) {
      noClasses()
          .that()
          .resideInAPackage(optional)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.baton",
              "dev.baton.python..",
              "dev.baton.locks..",
              "dev.baton.stdlib..",
              "dev.baton.core.engine")
          .check(production);
    }
  }

  @Test
  void formatsOfCompressionKnowNoInterpreter() {
    noClasses()
        .that()
        .resideInAPackage("dev.baton.compression.stream")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.baton.compression", "dev.baton.core..", "dev.baton.lock")
        .check(production);
  }

  @Test
  void computingWithArraysKnowsNoInterpreter() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.baton.arrays.fourier", "dev.baton.arrays.linear", "dev.baton.arrays.ndarray")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.baton.core.runtime", "dev.baton.core.interp", "dev.baton.lock")
        .check(production);
  }

  @Test
  void coreDoesNotSeeTheOtherModules() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.baton", "dev.baton.core..", "dev.baton.code", "dev.baton.spi")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.baton.python..",
            "dev.baton.locks..",
            "dev.baton.stdlib..",
            "dev.baton.arrays..",
            "dev.baton.compression..",
            "dev.baton.database..",
            "dev.baton.inference..",
            "dev.baton.cli..")
        .check(production);
  }

  @Test
  void publicSignaturesNameNoLibrary() {
    classes().that().resideInAnyPackage(PUBLIC).should(keepLibrariesInside()).check(production);
  }

  private static void onlyUses(String user, String... used) {
    String[] allowed = new String[used.length + 2];
    System.arraycopy(used, 0, allowed, 0, used.length);
    allowed[used.length] = "java..";
    allowed[used.length + 1] = "org.jspecify..";
    classes()
        .that()
        .resideInAPackage(user)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(production);
  }

  private static ArchCondition<JavaClass> keepLibrariesInside() {
    return new ArchCondition<>("not show Guava or ASM") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          report(field, field.getRawType(), events);
        }
        for (JavaCodeUnit method : type.getCodeUnits()) {
          report(method, method.getRawReturnType(), events);
          method.getRawParameterTypes().forEach(p -> report(method, p, events));
        }
      }
    };
  }

  private static void report(JavaMember member, JavaClass shown, ConditionEvents events) {
    String name = shown.getPackageName();
    boolean visible =
        member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED);
    if (visible && (name.startsWith("com.google.") || name.startsWith("org.objectweb."))) {
      events.add(SimpleConditionEvent.violated(member, member.getFullName() + " shows " + shown));
    }
  }
}
