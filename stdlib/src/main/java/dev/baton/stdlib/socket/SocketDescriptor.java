package dev.baton.stdlib.socket;

import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.StreamDescriptor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A socket below its guest objects. Its channel never blocks; it is exchanged when the socket
 * begins to listen, and when connecting failed, after which the host's channel is of no use.
 */
final class SocketDescriptor extends StreamDescriptor {
  static final int AF_UNIX = 1;
  static final int AF_INET = 2;
  static final int AF_INET6 = 10;
  static final int STREAM = 1;
  static final int DATAGRAM = 2;

  /** The most bytes moved by one call: the host keeps a buffer of that size for each thread. */
  private static final int MOST_BYTES = 1 << 18;

  final int family;
  final int type;

  /** Options that the channel in use does not have but the next one may. */
  private final Map<SocketOption<?>, Object> deferred = new ConcurrentHashMap<>();

  /** Where threads wait for this socket; who closes it wakes them. */
  private final Set<Selector> waiting = ConcurrentHashMap.newKeySet();

  private volatile boolean blocks = true;
  private final AtomicInteger numbers = new AtomicInteger(1);
  private volatile SelectableChannel channel;

  private SocketDescriptor(int family, int type, SelectableChannel channel) throws IOException {
    this.family = family;
    this.type = type;
    this.channel = channel;
    channel.configureBlocking(false);
  }

  /** A new socket; the family is one of the two of the internet, the type is known. */
  static SocketDescriptor open(int family, int type) throws IOException {
    return new SocketDescriptor(family, type, openChannel(family, type));
  }

  /** For a channel that is connected. */
  static SocketDescriptor of(int family, SocketChannel channel) throws IOException {
    return new SocketDescriptor(family, STREAM, channel);
  }

  private static SelectableChannel openChannel(int family, int type) throws IOException {
    return type == STREAM
        ? SocketChannel.open(protocol(family))
        : DatagramChannel.open(protocol(family));
  }

  private static ProtocolFamily protocol(int family) {
    return family == AF_INET ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
  }

  SelectableChannel channel() {
    return channel;
  }

  NetworkChannel network() {
    return (NetworkChannel) channel;
  }

  boolean isListening() {
    return channel instanceof ServerSocketChannel;
  }

  /** Whether a connection is being made. */
  boolean isConnecting() {
    return channel instanceof SocketChannel c && c.isConnectionPending();
  }

  /** What to wait for in order to read, or to write. */
  int interest(boolean read) {
    if (isConnecting()) {
      return SelectionKey.OP_CONNECT;
    }
    return !read
        ? SelectionKey.OP_WRITE
        : isListening() ? SelectionKey.OP_ACCEPT : SelectionKey.OP_READ;
  }

  /** Whether it is a stream that is neither connected, nor being connected, nor listening. */
  boolean isIdle() {
    return channel instanceof SocketChannel c && !c.isConnected() && !c.isConnectionPending();
  }

  /** Puts the channel into a selector of a thread that will wait; {@link #leave} ends it. */
  SelectionKey enter(Selector selector, int operations) throws IOException {
    waiting.add(selector);
    SelectableChannel now = channel;
    int valid = operations & now.validOps();
    SelectionKey known = now.keyFor(selector);
    return now.register(selector, known == null ? valid : known.interestOps() | valid);
  }

  void leave(Selector selector) {
    waiting.remove(selector);
  }

  // ---- what may be tried without waiting; null for "not yet"

  /** Starts to listen at the address it is bound to, or at any. */
  synchronized void listen(int backlog) throws IOException {
    if (isListening()) {
      return;
    }
    if (!(channel instanceof SocketChannel old)) {
      throw Errno.failure(Errno.EOPNOTSUPP);
    }
    if (!isIdle()) {
      throw Errno.failure(Errno.EINVAL);
    }
    SocketAddress bound = old.getLocalAddress();
    ServerSocketChannel server = ServerSocketChannel.open(protocol(family));
    try {
      server.configureBlocking(false);
      server.setOption(
          StandardSocketOptions.SO_RCVBUF, old.getOption(StandardSocketOptions.SO_RCVBUF));
      if (bound == null) {
        server.setOption(
            StandardSocketOptions.SO_REUSEADDR, old.getOption(StandardSocketOptions.SO_REUSEADDR));
      } else {
        // Both are bound for a moment, so that nobody else can take the port.
        old.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      }
      server.bind(bound, Math.max(1, backlog));
    } catch (IOException e) {
      server.close();
      throw e;
    }
    channel = server;
    old.close();
  }

  /** Accepts a connection. */
  @Nullable SocketDescriptor accept() throws IOException {
    if (!(channel instanceof ServerSocketChannel server)) {
      throw Errno.failure(type == STREAM ? Errno.EINVAL : Errno.EOPNOTSUPP);
    }
    SocketChannel accepted = server.accept();
    if (accepted == null) {
      return null;
    }
    SocketDescriptor result = of(family, accepted);
    for (Map.Entry<SocketOption<?>, Object> option : deferred.entrySet()) {
      set(accepted, option.getKey(), option.getValue());
    }
    return result;
  }

  /** Begins to connect; null if that takes time. A failure leaves a socket as it was when new. */
  synchronized @Nullable Boolean connect(InetSocketAddress address) throws IOException {
    if (channel instanceof DatagramChannel datagrams) {
      datagrams.disconnect();
      datagrams.connect(address);
      return true;
    }
    if (!(channel instanceof SocketChannel stream) || stream.isConnected()) {
      throw Errno.failure(Errno.EISCONN);
    }
    try {
      return stream.connect(address) ? true : null;
    } catch (IOException e) {
      renew(stream);
      throw e;
    }
  }

  /** Finishes connecting if it can be. */
  synchronized @Nullable Boolean finishConnect() throws IOException {
    if (!(channel instanceof SocketChannel stream) || !stream.isConnectionPending()) {
      return true;
    }
    try {
      return stream.finishConnect() ? true : null;
    } catch (IOException e) {
      renew(stream);
      throw e;
    }
  }

  private void renew(SocketChannel failed) throws IOException {
    if (!failed.isOpen()) {
      channel = openChannel(family, type);
      channel.configureBlocking(false);
    }
  }

  /** Receives into a part of an array; 0 at the end, null while there is nothing. */
  @Nullable Integer receive(byte[] into, int offset, int length) throws IOException {
    if (isConnecting() && finishConnect() == null) {
      return null;
    }
    if (!(channel instanceof ByteChannel bytes)) {
      throw Errno.failure(Errno.ENOTCONN);
    }
    ByteBuffer room = ByteBuffer.wrap(into, offset, Math.min(length, MOST_BYTES));
    if (channel instanceof DatagramChannel datagrams) {
      return datagrams.receive(room) == null ? null : (Integer) (room.position() - offset);
    }
    int n = bytes.read(room);
    return n == 0 && length > 0 ? null : (Integer) Math.max(0, n);
  }

  /** Receives a datagram and says from where; null while there is none. */
  @Nullable SocketAddress receiveFrom(ByteBuffer into) throws IOException {
    return ((DatagramChannel) channel).receive(into);
  }

  /** Sends from a part of an array and says how much went out; null if nothing could. */
  @Nullable Integer send(byte[] data, int offset, int length) throws IOException {
    if (isConnecting() && finishConnect() == null) {
      return null;
    }
    if (isIdle() || !(channel instanceof ByteChannel bytes)) {
      throw Errno.failure(Errno.EPIPE);
    }
    if (channel instanceof DatagramChannel datagrams) {
      if (!datagrams.isConnected()) {
        throw Errno.failure(Errno.EDESTADDRREQ);
      }
      requireContent(length);
      int n = datagrams.write(ByteBuffer.wrap(data, offset, length));
      return n < length ? null : (Integer) n;
    }
    int n = bytes.write(ByteBuffer.wrap(data, offset, Math.min(length, MOST_BYTES)));
    return n == 0 && length > 0 ? null : (Integer) n;
  }

  /** Sends a datagram; null if it could not go out. */
  @Nullable Integer sendTo(byte[] data, InetSocketAddress address) throws IOException {
    DatagramChannel datagrams = (DatagramChannel) channel;
    if (datagrams.isConnected()) {
      requireContent(data.length);
    }
    int n = datagrams.send(ByteBuffer.wrap(data), address);
    return n < data.length ? null : (Integer) n;
  }

  /** The host drops empty datagrams of connected sockets without a word. */
  private static void requireContent(int length) throws IOException {
    if (length == 0) {
      throw Errno.failure(Errno.EOPNOTSUPP);
    }
  }

  void shutdown(boolean input, boolean output) throws IOException {
    if (!(channel instanceof SocketChannel stream)) {
      throw Errno.failure(Errno.ENOTCONN);
    }
    if (input) {
      stream.shutdownInput();
    }
    if (output) {
      stream.shutdownOutput();
    }
  }

  /** The address of the other end; ENOTCONN if there is none. */
  SocketAddress peer() throws IOException {
    SocketAddress address =
        channel instanceof SocketChannel stream
            ? stream.getRemoteAddress()
            : channel instanceof DatagramChannel datagrams ? datagrams.getRemoteAddress() : null;
    if (address == null) {
      throw Errno.failure(Errno.ENOTCONN);
    }
    return address;
  }

  // ---- options

  /** The option of a name that the host has for such a socket; null if it has none. */
  @Nullable SocketOption<?> option(String name) {
    for (SocketOption<?> option : network().supportedOptions()) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    for (SocketOption<?> option : deferred.keySet()) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    return isListening() ? streamOption(name) : null;
  }

  /** What sockets that are accepted can have although the one that listens cannot. */
  private static @Nullable SocketOption<?> streamOption(String name) {
    return switch (name) {
      case "TCP_NODELAY" -> StandardSocketOptions.TCP_NODELAY;
      case "SO_KEEPALIVE" -> StandardSocketOptions.SO_KEEPALIVE;
      case "SO_LINGER" -> StandardSocketOptions.SO_LINGER;
      case "SO_SNDBUF" -> StandardSocketOptions.SO_SNDBUF;
      default -> null;
    };
  }

  @Nullable Object get(SocketOption<?> option) throws IOException {
    return network().supportedOptions().contains(option)
        ? network().getOption(option)
        : deferred.get(option);
  }

  /** Sets an option, also of the sockets that are going to be accepted. */
  void set(SocketOption<?> option, Object value) throws IOException {
    NetworkChannel now = network();
    if (now.supportedOptions().contains(option)) {
      set(now, option, value);
    }
    if (type == STREAM && streamOption(option.name()) != null) {
      deferred.put(option, value);
    }
  }

  @SuppressWarnings("unchecked")
  private static void set(NetworkChannel channel, SocketOption<?> option, Object value)
      throws IOException {
    channel.setOption((SocketOption<Object>) option, value);
  }

  // ---- as a file

  @Override
  public boolean isReadable() {
    return true;
  }

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  /** Whether a socket without a timeout waits when it is used as a file, by its number. */
  void setBlocking(boolean waits) {
    blocks = waits;
  }

  @Override
  public void awaitInput(ThreadContext t) {
    if (blocks) {
      SocketObject.waitOnce(t, this, true, -1);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Integer n = receive(into, offset, length);
    if (n == null) {
      throw Errno.failure(Errno.EAGAIN);
    }
    return n;
  }

  @Override
  public void write(byte[] data, int offset, int length) throws IOException {
    int at = 0;
    while (at < length) {
      Integer n = send(data, offset + at, length - at);
      if (n == null) {
        throw Errno.failure(Errno.EAGAIN);
      }
      at += n;
    }
  }

  /** Gives the socket one more number; each is closed by itself. */
  SocketDescriptor share() {
    numbers.incrementAndGet();
    return this;
  }

  @Override
  public void close() throws IOException {
    if (numbers.decrementAndGet() > 0) {
      return;
    }
    channel.close();
    for (Selector selector : waiting) {
      selector.wakeup();
    }
  }
}
