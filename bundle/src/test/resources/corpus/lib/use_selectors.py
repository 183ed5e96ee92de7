# Waiting for several sockets at once.
import select
import selectors
import socket
import threading

left, right = socket.socketpair()
print(select.select([left], [], [], 0))  # expect: ([], [], [])
print(select.select([left], [right], [left], 5) == ([], [right], []))  # expect: True
right.send(b"x")
print(select.select([left, right], [], []) == ([left], [], []))  # expect: True
print(select.select([left.fileno()], [], [], None)[0] == [left.fileno()])  # expect: True
left.recv(1)
poll = select.poll()
poll.register(left, select.POLLIN)
poll.register(right, select.POLLOUT)
print(poll.poll(1000) == [(right.fileno(), select.POLLOUT)])  # expect: True
poll.unregister(right)
print(poll.poll(0))  # expect: []
spare = socket.socket()
gone = spare.fileno()
spare.close()
for bad in (lambda: select.select([object()], [], []), lambda: select.select([-1], [], []),
            lambda: select.select([], [], [], -1), lambda: select.select([], [], [], "x"),
            lambda: select.select([gone], [], [], 0), lambda: poll.modify(right, 1)):
    try:
        bad()
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
        # expect: TypeError argument must be an int, or have a fileno() method.
        # expect: ValueError file descriptor cannot be a negative integer (-1)
        # expect: ValueError timeout must be non-negative
        # expect: TypeError timeout must be a float or None
        # expect: OSError [Errno 9] Bad file descriptor
        # expect: FileNotFoundError [Errno 2] No such file or directory

with selectors.DefaultSelector() as selector:
    key = selector.register(left, selectors.EVENT_READ, "data")
    print(key.fileobj is left, key.fd == left.fileno(), key.events, key.data)  # expect: True True 1 data
    print(selector.select(0))  # expect: []
    sender = threading.Thread(target=right.sendall, args=(b"hello",))
    sender.start()
    print(selector.select() == [(key, selectors.EVENT_READ)])  # expect: True
    sender.join()
    print(len(selector.get_map()), selector.get_key(left) == key)  # expect: 1 True
    both = selectors.EVENT_READ | selectors.EVENT_WRITE
    changed = selector.modify(left, both, 5)
    print(selector.select() == [(changed, both)])  # expect: True
    try:
        selector.register(left, 1)
    except KeyError as error:
        print("already registered" in str(error))  # expect: True
    try:
        selector.register(right, 8)
    except ValueError as error:
        print(error)  # expect: Invalid events: 8
    print(selector.unregister(left) == changed, len(selector.get_map()))  # expect: True 0
    try:
        selector.unregister(left)
    except KeyError as error:
        print("is not registered" in str(error))  # expect: True
left.close()
right.close()
# ---
# A server that serves several connections in one thread, without waiting for any of them.
import selectors
import socket

selector = selectors.DefaultSelector()
server = socket.create_server(("127.0.0.1", 0))
server.setblocking(False)
clients = []
for i in range(5):
    client = socket.socket()
    client.setblocking(False)
    code = client.connect_ex(server.getsockname())
    assert code in (0, 115), code
    selector.register(client, selectors.EVENT_WRITE, ("client", i))
    clients.append(client)
selector.register(server, selectors.EVENT_READ, ("server", None))
answers = {}
while len(answers) < 5:
    for key, events in selector.select():
        kind, number = key.data
        if kind == "server":
            connection, _ = key.fileobj.accept()
            connection.setblocking(False)
            selector.register(connection, selectors.EVENT_READ, ("connection", None))
        elif events & selectors.EVENT_WRITE:
            assert key.fileobj.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0
            key.fileobj.send(b"%d" % number)
            selector.modify(key.fileobj, selectors.EVENT_READ, key.data)
        elif kind == "client":
            answers[number] = key.fileobj.recv(10)
            selector.unregister(key.fileobj)
        else:
            key.fileobj.send(key.fileobj.recv(10) * 2)
            selector.unregister(key.fileobj)
            key.fileobj.close()
print(sorted(answers.items()))  # expect: [(0, b'00'), (1, b'11'), (2, b'22'), (3, b'33'), (4, b'44')]
for client in clients:
    client.close()
server.close()
selector.close()
