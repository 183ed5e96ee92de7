package dev.baton.stdlib.socket;

import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.file.Errand;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Asks the host for names, which may take long and cannot be stopped. */
final class NameLookup {
  private NameLookup() {}

  /** The addresses of a host name; empty if there are none. */
  static List<InetAddress> of(ThreadContext t, String host) {
    try {
      return new Errand<>("baton-names", () -> List.of(InetAddress.getAllByName(host))).await(t);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The name of an address, as far as it is known; else its text. */
  static String nameOf(ThreadContext t, InetAddress address) {
    try {
      return new Errand<>("baton-names", address::getCanonicalHostName).await(t);
    } catch (IOException e) {
      return address.getHostAddress();
    }
  }
}
