package dev.baton.compression;

import dev.baton.core.object.GuestError;
import java.io.IOException;

/** What guest code sees where the libraries do not go on. */
@FunctionalInterface
interface Malformed {
  /** The guest's exception. */
  GuestError error(IOException failure);
}
