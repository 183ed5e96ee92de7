package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The public types of the exported packages are those of {@code docs/api-surface.txt}. {@code
 * -Dbaton.update=true} writes the file anew: a change of the API is seen in the review.
 */
class PublicApiTest {
  private static final Path LIST = Repository.file("docs/api-surface.txt");
  private static final Set<String> EXPORTED =
      Set.of(
          "dev.baton", "dev.baton.code", "dev.baton.lock", "dev.baton.scripting", "dev.baton.spi");

  @Test
  void publicTypesAreTheListedOnes() throws IOException {
    TreeSet<String> actual = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importPackages(EXPORTED)) {
      boolean fromTests = type.getSource().map(s -> isTest(s.getUri().toString())).orElse(true);
      if (EXPORTED.contains(type.getPackageName()) && isPublic(type) && !fromTests) {
        actual.add(type.getName().replace('$', '.'));
      }
    }
    if (Boolean.getBoolean("baton.update")) {
      Files.createDirectories(LIST.getParent());
      Files.write(LIST, actual);
    }
    assertEquals(Files.readAllLines(LIST), List.copyOf(actual));
  }

  private static boolean isTest(String location) {
    return location.contains("test-classes") || location.contains("-test/");
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
  }
}
