"""Random numbers of other than uniform distribution, for `random`.

The methods use only random(), so that they work for every source of numbers.
"""

from math import acos, ceil, cos, e, exp, fabs, floor, lgamma, log, log2, pi, sin, sqrt
import _thread

_TWO_PI = 2.0 * pi
_NORMAL_CONSTANT = 4 * exp(-0.5) / sqrt(2.0)
_LOG4 = log(4.0)
_GAMMA_CONSTANT = 1.0 + log(4.5)

# gauss() computes two numbers at once and keeps one: the lock makes sure that threads that
# share a generator do not both take it.
_spare_lock = _thread.allocate_lock()


class _Variates:
    """The distributions, as methods of a class that has random()."""

    gauss_next = None

    def uniform(self, a, b):
        """Return a float between a and b; whether b itself can come depends on rounding."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Return a float between low and high whose density peaks at mode, or half way."""
        u = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > peak:
            u, peak = 1.0 - u, 1.0 - peak
            low, high = high, low
        return low + (high - low) * sqrt(u * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Return a normally distributed float with mean mu and standard deviation sigma.

        Ratio of uniforms: Kinderman and Monahan, ACM Trans. Math. Software 3 (1977).
        """
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NORMAL_CONSTANT * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Return a normally distributed float; a little faster than normalvariate().

        Box and Muller: one pair of uniform numbers gives two independent normal ones.
        """
        with _spare_lock:
            z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * _TWO_PI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """Return a float whose logarithm is normally distributed."""
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """Return an exponentially distributed float with mean 1/lambd."""
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Return an angle around mu, in radians, the nearer to it the larger kappa is.

        Best and Fisher, Applied Statistics 28 (1979).
        """
        if kappa <= 1e-6:
            return _TWO_PI * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        angle = acos((q + z) / (1.0 + q * z))
        return (mu + angle) % _TWO_PI if self.random() > 0.5 else (mu - angle) % _TWO_PI

    def gammavariate(self, alpha, beta):
        """Return a float of the gamma distribution with shape alpha and scale beta.

        alpha > 1: Cheng, Applied Statistics 26 (1977); alpha < 1: Ahrens and Dieter,
        Computing 12 (1974).
        """
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_large(alpha) * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return self._gamma_small(alpha) * beta

    def _gamma_large(self, alpha):
        a = sqrt(2.0 * alpha - 1.0)
        b = alpha - _LOG4
        c = alpha + a
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = log(u1 / (1.0 - u1)) / a
            x = alpha * exp(v)
            z = u1 * u1 * u2
            r = b + c * v - x
            if r + _GAMMA_CONSTANT - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _gamma_small(self, alpha):
        while True:
            b = (e + alpha) / e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = self.random()
            if u <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        """Return a float of the beta distribution, between 0 and 1."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        """Return a float of the Pareto distribution with shape alpha."""
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Return a float of the Weibull distribution with scale alpha and shape beta."""
        u = 1.0 - self.random()
        return alpha * (-log(u)) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """Return how many of n independent trials succeed, each with probability p."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return self._binomial_waiting(n, p) if n * p < 10.0 else self._binomial_rejection(n, p)

    def _binomial_waiting(self, n, p):
        """Few successes are expected: draw the numbers of trials between them.

        Devroye, Non-Uniform Random Variate Generation, X.4.3.
        """
        successes = trials = 0
        c = log2(1.0 - p)
        if not c:
            return successes
        while True:
            trials += floor(log2(self.random()) / c) + 1
            if trials > n:
                return successes
            successes += 1

    def _binomial_rejection(self, n, p):
        """Transformed rejection with a squeeze: Hörmann's algorithm BTRS (1993)."""
        spread = sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        squeeze = 0.92 - 4.2 / b
        mode = floor((n + 1) * p)
        h = None
        while True:
            u = self.random() - 0.5
            us = 0.5 - fabs(u)
            k = floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= squeeze:
                return k
            if h is None:
                h = lgamma(mode + 1) + lgamma(n - mode + 1)
                scale = (2.83 + 5.1 / b) * spread
                odds = log(p / (1.0 - p))
            v *= scale / (a / (us * us) + b)
            if log(v) <= h - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * odds:
                return k


def _set_size(k):
    """The size up to which a set of k items costs more memory than a list of all."""
    return 21 if k <= 5 else 21 + 4 ** ceil(log(k * 3, 4))
