package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.HostAccess;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sockets are there for guest code only if the host says so, and end with the engine. */
class SocketPermissionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "socket.socket()",
        "socket.socket(type=socket.SOCK_DGRAM)",
        "socket.socket(fileno=0)",
        "socket.socketpair()",
        "socket.create_server(('127.0.0.1', 0))",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('localhost')",
        "socket.gethostname()",
        "socket.getnameinfo(('127.0.0.1', 80), 0)"
      })
  void nothingIsReachedWithoutPermission(String attempt) {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import socket");
      GuestException e = assertThrows(GuestException.class, () -> baton.eval(attempt));
      assertEquals("PermissionError", e.typeName());
      assertEquals("[Errno 13] Permission denied", e.getMessage().replaceFirst("^[^:]*: ", ""));
    }
  }

  @Test
  void whatNeedsNoNetworkNeedsNoPermission() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import select, selectors, socket");
      assertEquals("127.0.0.1", baton.eval("socket.inet_ntoa(b'\\x7f\\0\\0\\1')").as(String.class));
      assertEquals(1, baton.eval("socket.htons(256)").as(int.class));
    }
  }

  @Test
  void theEngineTakesItsSocketsAlong() throws IOException {
    HostAccess access = HostAccess.builder().sockets(true).build();
    Baton baton = Baton.builder().hostAccess(access).build();
    baton.exec("import socket\nserver = socket.create_server((\"127.0.0.1\", 0))");
    int port = baton.eval("server.getsockname()[1]").as(int.class);
    new Socket("127.0.0.1", port).close();
    assertEquals(List.of(), baton.close(Duration.ofSeconds(120)));
    assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
  }
}
