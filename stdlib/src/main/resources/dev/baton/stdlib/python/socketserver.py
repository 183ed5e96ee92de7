"""Servers: a socket, a loop that waits for requests, and a handler object for each of them."""

import io
import selectors
import socket
import sys
import threading
import time

__all__ = ["BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer",
           "BaseRequestHandler", "StreamRequestHandler", "DatagramRequestHandler",
           "ThreadingMixIn"]


class BaseServer:
    """What is common to all servers; a subclass has the socket."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        # Set while no loop runs.
        self._stopped = threading.Event()
        self._stop_wanted = False

    def server_activate(self):
        """Begin to take requests; for subclasses."""

    def serve_forever(self, poll_interval=0.5):
        """Handle requests until shutdown() is called by another thread.

        poll_interval is how often that is looked for, in seconds.
        """
        self._stopped.clear()
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                while not self._stop_wanted:
                    ready = selector.select(poll_interval)
                    if self._stop_wanted:
                        break
                    if ready:
                        self._handle_request_noblock()
                    self.service_actions()
        finally:
            self._stop_wanted = False
            self._stopped.set()

    def shutdown(self):
        """End serve_forever(), and wait until it has ended."""
        self._stop_wanted = True
        self._stopped.wait()

    def service_actions(self):
        """Called by each turn of serve_forever(); for subclasses."""

    def handle_request(self):
        """Wait for one request, at most for the timeout of server and socket, and handle it."""
        limits = [t for t in (self.socket.gettimeout(), self.timeout) if t is not None]
        end = time.monotonic() + min(limits) if limits else None
        with selectors.DefaultSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            arrived = []
            while not arrived:
                left = None if end is None else end - time.monotonic()
                arrived = selector.select(left)
                if not arrived and left is not None and left <= 0:
                    return self.handle_timeout()
        return self._handle_request_noblock()

    def _handle_request_noblock(self):
        try:
            request, address = self.get_request()
        except OSError:
            return  # The client has gone again.
        wanted = self.verify_request(request, address)
        handled = False
        try:
            if wanted:
                self.process_request(request, address)
                handled = True
        except Exception:
            self.handle_error(request, address)
        finally:
            # A request that is handled has been shut down by that, or will be by its thread.
            if not handled:
                self.shutdown_request(request)

    def handle_timeout(self):
        """Called when no request came in time; for subclasses."""

    def verify_request(self, request, client_address):
        """Return whether a request is to be handled; for subclasses."""
        return True

    def process_request(self, request, client_address):
        """Handle a request and end it."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Clean up; for subclasses."""

    def finish_request(self, request, client_address):
        """Make a handler, which handles the request by being made."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """End a request."""
        self.close_request(request)

    def close_request(self, request):
        """Clean up after a request; for subclasses."""

    def handle_error(self, request, client_address):
        """Show the exception that a handler has raised."""
        import traceback
        line = "-" * 40
        print(line, file=sys.stderr)
        print("Exception occurred during processing of request from", client_address,
              file=sys.stderr)
        traceback.print_exc()
        print(line, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server of connections."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except:
                self.server_close()
                raise

    def server_bind(self):
        """Bind the socket to the address; server_address is the real one afterwards."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.allow_reuse_port:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        """Begin to listen."""
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        """Close the socket."""
        self.socket.close()

    def fileno(self):
        """Return the number of the socket."""
        return self.socket.fileno()

    def get_request(self):
        """Return a socket for the next connection, and the address it came from."""
        return self.socket.accept()

    def shutdown_request(self, request):
        """Tell the other side that nothing more comes, and close the connection."""
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        self.close_request(request)

    def close_request(self, request):
        """Close a connection."""
        request.close()


class UDPServer(TCPServer):
    """A server of datagrams."""

    allow_reuse_address = False
    allow_reuse_port = False
    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        """Return the next datagram with the socket to answer by, and where it came from."""
        data, client_address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_address

    def server_activate(self):
        """There is nothing to do."""

    def shutdown_request(self, request):
        """There is nothing to end."""
        self.close_request(request)

    def close_request(self, request):
        """There is nothing to close."""


class ThreadingMixIn:
    """Handles each request in a thread of its own."""

    daemon_threads = False
    block_on_close = True
    _threads = None

    def process_request_thread(self, request, client_address):
        """What the thread does."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        """Start a thread for a request."""
        thread = threading.Thread(target=self.process_request_thread,
                                  args=(request, client_address))
        thread.daemon = self.daemon_threads
        if not thread.daemon and self.block_on_close:
            alive = [t for t in self._threads or () if t.is_alive()]
            self._threads = alive + [thread]
        thread.start()

    def server_close(self):
        """Close the server, and wait for the threads."""
        super().server_close()
        threads, self._threads = self._threads, None
        for thread in threads or ():
            thread.join()


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    """A server of connections with a thread for each."""


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    """A server of datagrams with a thread for each."""


class BaseRequestHandler:
    """Handles one request, when it is made; a subclass has handle()."""

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Called before handle(); for subclasses."""

    def handle(self):
        """Handle the request; for subclasses."""

    def finish(self):
        """Called after handle(), whatever happened; for subclasses."""


class _SocketWriter(io.BufferedIOBase):
    """Sends all that is written at once."""

    def __init__(self, connection):
        self._connection = connection

    def fileno(self):
        return self._connection.fileno()

    def writable(self):
        return True

    def write(self, data):
        view = memoryview(data)
        self._connection.sendall(view)
        return view.nbytes


class StreamRequestHandler(BaseRequestHandler):
    """Handles a connection as two streams, rfile and wfile."""

    rbufsize = -1
    wbufsize = 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile("rb", self.rbufsize)
        if self.wbufsize == 0:
            self.wfile = _SocketWriter(self.connection)
        else:
            self.wfile = self.connection.makefile("wb", self.wbufsize)

    def finish(self):
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except OSError:
                pass  # The other side is gone.
        self.wfile.close()
        self.rfile.close()


class DatagramRequestHandler(BaseRequestHandler):
    """Handles a datagram as two streams; what was written is sent as one at the end."""

    def setup(self):
        self.packet, self.socket = self.request
        self.rfile = io.BytesIO(self.packet)
        self.wfile = io.BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
