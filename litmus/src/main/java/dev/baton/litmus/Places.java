package dev.baton.litmus;

import dev.baton.Baton;
import dev.baton.GuestFunction;
import dev.baton.GuestValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The guest functions of all tests, in an engine under one lock. */
final class Places {
  static final Places FREE = new Places("free");
  static final Places GIL = new Places("gil");

  private final Baton baton;

  private Places(String lock) {
    baton = Baton.builder().lock(lock).build();
    baton.exec(source());
  }

  private static String source() {
    try (InputStream in = Places.class.getResourceAsStream("/litmus/places.py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  GuestFunction function(String name) {
    return baton.function(name);
  }

  /** What a function says of an object, as a number. */
  static int ask(GuestFunction function, GuestValue object) {
    return function.call(object).as(int.class);
  }
}
