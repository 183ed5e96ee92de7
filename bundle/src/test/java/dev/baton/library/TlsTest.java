package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.HostAccess;
import dev.baton.lock.BlockKind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What guest code meets when its peer does not speak TLS, or says nothing. */
@Timeout(300)
class TlsTest {
  @Test
  void waitingForASilentPeerIsInterrupted() throws Exception {
    HostAccess access = HostAccess.builder().sockets(true).build();
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Baton baton = Baton.builder().lock("gil").hostAccess(access).build()) {
      baton.set("port", silent.getLocalPort());
      baton.exec("import socket, ssl");
      baton.exec("sock = socket.create_connection(('127.0.0.1', port))");
      Execution running =
          baton.start("ssl.create_default_context().wrap_socket(sock, server_hostname='h')");
      while (!running.isDone()
          && baton.lock().snapshot().members().stream()
              .noneMatch(m -> m.blockedIn() == BlockKind.IO)) {
        Thread.onSpinWait();
      }
      assertTrue(running.interrupt());
      GuestException e = assertThrows(GuestException.class, running::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      assertEquals(-1, baton.eval("sock.fileno()").as(int.class));
    }
  }

  @Test
  void withoutPermissionThereIsNoSocketToWrap() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import ssl, socket\ncontext = ssl.create_default_context()");
      GuestException e =
          assertThrows(
              GuestException.class,
              () -> baton.exec("ssl.get_server_certificate(('127.0.0.1', 443))"));
      assertEquals("PermissionError", e.typeName());
    }
  }

  /** Whatever a peer sends, the guest gets errors of TLS only. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noiseGivesErrorsOfTls(boolean server) {
    Random random = new Random(7);
    try (Baton baton = Baton.builder().build()) {
      baton.exec(
          """
          import ssl

          def tried(noise, server):
              kind = ssl.PROTOCOL_TLS_SERVER if server else ssl.PROTOCOL_TLS_CLIENT
              context = ssl.SSLContext(kind)
              context.check_hostname = False
              incoming = ssl.MemoryBIO()
              end = context.wrap_bio(incoming, ssl.MemoryBIO(), server_side=server)
              for at in range(0, len(noise), 50):
                  incoming.write(noise[at:at + 50])
                  try:
                      end.do_handshake()
                  except ssl.SSLWantReadError:
                      pass
                  except ssl.SSLError:
                      return True
              return True
          """);
      for (int i = 0; i < 200; i++) {
        byte[] noise = new byte[1 + random.nextInt(400)];
        random.nextBytes(noise);
        if (i % 2 == 0 && noise.length > 6) {
          // A record of a handshake, with noise inside.
          noise[0] = 22;
          noise[1] = 3;
          noise[2] = 3;
          noise[3] = (byte) ((noise.length - 5) >> 8);
          noise[4] = (byte) (noise.length - 5);
          noise[5] = (byte) (server ? 1 : 2);
        }
        baton.set("noise", noise);
        baton.set("server", server);
        assertEquals(true, baton.eval("tried(bytes(noise), server)").as(boolean.class));
      }
    }
  }
}
