package dev.baton.stdlib.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Two sockets connected to each other. The host has no call for that, so one end listens for a
 * moment: at a path in a directory that only this user can enter, or where that does not work at a
 * port of this machine.
 */
final class SocketPair {
  private SocketPair() {}

  static SocketDescriptor[] open() throws IOException {
    try {
      return overPath();
    } catch (IOException | UnsupportedOperationException e) {
      SocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return connect(ServerSocketChannel.open(), any, SocketDescriptor.AF_INET);
    }
  }

  private static SocketDescriptor[] overPath() throws IOException {
    Path directory = Files.createTempDirectory("baton");
    Path path = directory.resolve("pair");
    try {
      return connect(
          ServerSocketChannel.open(StandardProtocolFamily.UNIX),
          UnixDomainSocketAddress.of(path),
          SocketDescriptor.AF_UNIX);
    } finally {
      Files.deleteIfExists(path);
      Files.delete(directory);
    }
  }

  private static SocketDescriptor[] connect(
      ServerSocketChannel server, SocketAddress address, int family) throws IOException {
    try (server) {
      server.bind(address, 1);
      SocketChannel left = SocketChannel.open(server.getLocalAddress());
      SocketChannel right = server.accept();
      // At a port somebody else may have come first.
      if (family == SocketDescriptor.AF_INET
          && !left.getLocalAddress().equals(right.getRemoteAddress())) {
        left.close();
        right.close();
        throw new IOException("Connection refused");
      }
      return new SocketDescriptor[] {
        SocketDescriptor.of(family, left), SocketDescriptor.of(family, right)
      };
    }
  }
}
