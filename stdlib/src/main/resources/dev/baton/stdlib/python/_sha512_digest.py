"""SHA-512 (FIPS 180-4), for seeding `random` with texts where the engine has no digests."""

_MASK = (1 << 64) - 1


def _primes(count):
    found = []
    candidate = 2
    while len(found) < count:
        if all([candidate % prime for prime in found]):
            found.append(candidate)
        candidate += 1
    return found


def _root_fraction(number, degree):
    """The first 64 bits of the fractional part of a root, in whole numbers."""
    target = number << (64 * degree)
    low, high = 0, 1 << 70
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** degree <= target:
            low = middle
        else:
            high = middle
    return low & _MASK


def _rotate(word, count):
    return (word >> count | word << (64 - count)) & _MASK


def _schedule(block):
    """The 80 words of a block's message schedule."""
    words = [int.from_bytes(block[place:place + 8], "big") for place in range(0, 128, 8)]
    for place in range(16, 80):
        x, y = words[place - 15], words[place - 2]
        small0 = _rotate(x, 1) ^ _rotate(x, 8) ^ x >> 7
        small1 = _rotate(y, 19) ^ _rotate(y, 61) ^ y >> 6
        words.append((words[place - 16] + small0 + words[place - 7] + small1) & _MASK)
    return words


def _compress(state, block, constants):
    a, b, c, d, e, f, g, h = state
    for word, constant in zip(_schedule(block), constants):
        big1 = _rotate(e, 14) ^ _rotate(e, 18) ^ _rotate(e, 41)
        first = h + big1 + (e & f ^ ~e & g) + constant + word
        big0 = _rotate(a, 28) ^ _rotate(a, 34) ^ _rotate(a, 39)
        second = big0 + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = (
            (first + second) & _MASK, a, b, c, (d + first) & _MASK, e, f, g)
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def sha512_digest(data):
    """Return the 64 bytes of the digest."""
    primes = _primes(80)
    constants = [_root_fraction(prime, 3) for prime in primes]
    state = [_root_fraction(prime, 2) for prime in primes[:8]]
    padding = b"\x80" + bytes(-(len(data) + 17) % 128)
    message = data + padding + (len(data) * 8).to_bytes(16, "big")
    for place in range(0, len(message), 128):
        state = _compress(state, message[place:place + 128], constants)
    return b"".join([word.to_bytes(8, "big") for word in state])
