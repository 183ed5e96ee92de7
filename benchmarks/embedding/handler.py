# The request handler of Handlers.java; Python 2 and 3.

STORE = {}


def parse(text):
    fields = {}
    for part in text.split("&"):
        name, _, value = part.partition("=")
        fields[name] = value
    return fields


def score(words):
    total = 0
    for word in words:
        weight = 1
        for letter in word:
            weight = (weight * 31 + ord(letter)) % 65521
        total += weight
    return total


def handle(request):
    fields = parse(request)
    user = fields.get("user", "")
    if not user:
        return "400 no user"
    words = fields.get("text", "").split("+")
    result = score(words)
    # A table of its own for each user: requests of different users share no data.
    seen = STORE.setdefault(user, {})
    seen[len(words)] = result
    return "200 %s %d %d" % (user, result, len(seen))


def add_one(n):
    return n + 1
