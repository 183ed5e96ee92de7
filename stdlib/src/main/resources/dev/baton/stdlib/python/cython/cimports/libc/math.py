"""The functions of C's math library. In a region they raise nothing, outside they are math's."""

from math import (
    acos, asin, atan, atan2, cbrt, ceil, copysign, cos, cosh, e as M_E, exp, expm1, fabs, floor,
    hypot, inf as INFINITY, log, log10, log1p, nan as NAN, pi as M_PI, pow, sin, sinh, sqrt, tan,
    tanh, trunc)
