package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.baton.Baton;
import dev.baton.HostAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What guest code can do with files follows from what the host allows, by every way to them. */
class FilePermissionsTest {
  private static final String ATTEMPTS =
      """
      import _posix
      def attempt(name, action):
          try:
              action()
              print(name, "done")
          except PermissionError as error:
              print(name, error.errno, error.strerror)
      attempt("read", lambda: open(inside).read())
      attempt("stat", lambda: _posix.stat(inside))
      attempt("list", lambda: _posix.listdir(top))
      attempt("dots", lambda: open(allowed + "/../secret.txt").read())
      attempt("write", lambda: open(inside, "a").close())
      attempt("descriptor", lambda: _posix.close(_posix.open(inside, _posix.O_RDWR)))
      attempt("make", lambda: _posix.mkdir(top + "/new"))
      attempt("remove", lambda: _posix.remove(inside))
      print(len(_posix.environ))
      """;

  private static final String REFUSED = " 13 Permission denied\n";

  @TempDir Path top;

  private String output(HostAccess access) throws IOException {
    Path allowed = Files.createDirectories(top.resolve("allowed"));
    Path inside = Files.writeString(top.resolve("secret.txt"), "secret");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Baton baton = Baton.builder().hostAccess(access).output(out).build()) {
      baton.set("top", top.toString());
      baton.set("allowed", allowed.toString());
      baton.set("inside", inside.toString());
      baton.exec(ATTEMPTS);
      baton.exec("import sys; sys.stdout.flush()");
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsReachedWithoutPermission() throws IOException {
    HostAccess access = HostAccess.builder().readFiles(top.resolve("allowed")).build();
    String expected =
        "read%1$sstat%1$slist%1$sdots%1$swrite%1$sdescriptor%1$smake%1$sremove%1$s0\n"
            .formatted(REFUSED);
    assertEquals(expected, output(access));
  }

  @Test
  void readingDoesNotAllowWriting() throws IOException {
    HostAccess access = HostAccess.builder().readFiles(top).build();
    String expected =
        "read done\nstat done\nlist done\ndots done\nwrite%1$sdescriptor%1$smake%1$sremove%1$s0\n"
            .formatted(REFUSED);
    assertEquals(expected, output(access));
  }

  @Test
  void everythingWorksWithPermission() throws IOException {
    HostAccess access = HostAccess.builder().readFiles(top).writeFiles(top).build();
    String expected =
        "read done\nstat done\nlist done\ndots done\nwrite done\ndescriptor done\nmake done\n"
            + "remove done\n0\n";
    assertEquals(expected, output(access));
    assertFalse(Files.exists(top.resolve("secret.txt")));
  }
}
