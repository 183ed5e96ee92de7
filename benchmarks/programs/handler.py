"""A handler of requests as a server embeds it: routes, JSON, validation, a store, sessions and answers."""

import json
import re
from urllib.parse import parse_qsl, quote, unquote, urlsplit


class HttpError(Exception):
    def __init__(self, status, reason):
        super().__init__(reason)
        self.status = status


class Router:
    def __init__(self):
        self.routes = []

    def route(self, method, path):
        pattern = re.compile("^" + re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", path) + "$")

        def add(function):
            self.routes.append((method, pattern, function))
            return function

        return add

    def find(self, method, path):
        allowed = set()
        for verb, pattern, function in self.routes:
            if found := pattern.match(path):
                if verb == method:
                    return function, found.groupdict()
                allowed.add(verb)
        if allowed:
            raise HttpError(405, "allowed: " + ", ".join(sorted(allowed)))
        raise HttpError(404, f"nothing at {path}")


router = Router()


class Store:
    def __init__(self):
        self.users, self.next_id = {}, 1

    def add(self, user):
        user["id"] = self.next_id
        self.users[self.next_id] = user
        self.next_id += 1
        return user

    def get(self, key):
        try:
            return self.users[int(key)]
        except (KeyError, ValueError):
            raise HttpError(404, f"no user {key}") from None


FIELDS = {"name": (str, 1, 30), "age": (int, 0, 150), "mail": (str, 5, 60)}


def validated(data):
    if not isinstance(data, dict):
        raise HttpError(400, "an object is needed")
    problems = []
    for name, (kind, low, high) in FIELDS.items():
        value = data.get(name)
        if type(value) is not kind:
            problems.append(f"{name}: {kind.__name__} is needed")
        elif not low <= (len(value) if kind is str else value) <= high:
            problems.append(f"{name}: from {low} to {high}")
    if problems:
        raise HttpError(422, "; ".join(problems))
    return {name: data[name] for name in FIELDS}


@router.route("GET", "/users/<key>")
def show(store, query, body, key):
    return 200, store.get(unquote(key))


@router.route("GET", "/users")
def listed(store, query, body):
    wanted = query.get("name", "").lower()
    found = [u for u in store.users.values() if wanted in u["name"].lower()]
    found.sort(key=lambda u: (u[query.get("sort", "id")], u["id"]), reverse=query.get("order") == "desc")
    start = int(query.get("start", 0))
    return 200, {"count": len(found), "users": found[start : start + 5]}


@router.route("POST", "/users")
def create(store, query, body):
    return 201, store.add(validated(body))


@router.route("PUT", "/users/<key>")
def change(store, query, body, key):
    user = store.get(key)
    user.update(validated({**user, **body}))
    return 200, user


def handle(store, text):
    """One request to one answer, both as text."""
    head, _, body = text.partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    try:
        method, target, _ = first.split(" ")
        parts = urlsplit(target)
        function, arguments = router.find(method, parts.path)
        data = json.loads(body) if headers.get("content-type") == "application/json" else None
        status, answer = function(store, dict(parse_qsl(parts.query)), data, **arguments)
    except HttpError as e:
        status, answer = e.status, {"error": str(e)}
    except json.JSONDecodeError as e:
        status, answer = 400, {"error": f"not JSON at {e.pos}"}
    content = json.dumps(answer, sort_keys=True)
    return f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n{content}"


def request(method, target, body=None):
    head = f"{method} {target} HTTP/1.1\r\nHost: example.org\r\nAccept: */*\r\n"
    if body is None:
        return head + "\r\n"
    return head + "Content-Type: application/json\r\n\r\n" + (body if isinstance(body, str) else json.dumps(body))


def requests():
    for n in range(120):
        user = {"name": f"User {n * 7 % 50}", "age": n * 13 % 160, "mail": f"u{n}@example.org"}
        yield request("POST", "/users", user)
        yield request("GET", f"/users/{quote(str(n))}")
        yield request("GET", f"/users?name=user+{n % 5}&sort=age&order={'desc' if n % 2 else 'asc'}&start={n % 3}")
        yield request("PUT", f"/users/{n + 1}", {"age": n})
        if n % 10 == 0:
            yield request("POST", "/users", "{broken")
            yield request("DELETE", "/users/1")
            yield request("GET", "/nowhere")


def run():
    from collections import Counter

    statuses, size = Counter(), 0
    for _ in range(24):
        store = Store()
        for text in requests():
            answer = handle(store, text)
            statuses[answer[9:12]] += 1
            size += len(answer)
    return sorted(statuses.items()), size, answer[-50:]


EXPECTED = ([('200', 3720), ('201', 2736), ('400', 288), ('404', 5208), ('405', 288), ('422', 144)],
 2001144,
 'on\r\nContent-Length: 24\r\n\r\n{"error": "no user 120"}')
