"""Writes landscapes.csv: heights, slopes and curvatures of every landscape at a few places.

Python 3 with sympy: the functions as their papers write them, differentiated symbolically and
evaluated with 40 digits. Run: python3 landscapes.py
"""

from sympy import Float, Rational, cos, diff, exp, pi, sin, sqrt, symbols, E, rad

x, y = symbols("x y")
R = Rational


def quadratic(condition, degrees):
    t = rad(degrees)
    a = x * cos(t) + y * sin(t)
    b = -x * sin(t) + y * cos(t)
    return (a**2 + condition * b**2) / 2


def levy():
    u = 1 + (x - 1) / 4
    v = 1 + (y - 1) / 4
    return (
        sin(pi * u) ** 2
        + (u - 1) ** 2 * (1 + 10 * sin(pi * u + 1) ** 2)
        + (v - 1) ** 2 * (1 + sin(2 * pi * v) ** 2)
    )


LANDSCAPES = {
    "rosenbrock": (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    "quadratic": quadratic(100, 30),
    "himmelblau": (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    "beale": (R(3, 2) - x + x * y) ** 2 + (R(9, 4) - x + x * y**2) ** 2 + (R(21, 8) - x + x * y**3) ** 2,
    "booth": (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
    "matyas": R(26, 100) * (x**2 + y**2) - R(48, 100) * x * y,
    "three_hump": 2 * x**2 - R(105, 100) * x**4 + x**6 / 6 + x * y + y**2,
    "six_hump": (4 - R(21, 10) * x**2 + x**4 / 3) * x**2 + x * y + (-4 + 4 * y**2) * y**2,
    "goldstein_price": (1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2))
    * (30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2)),
    "levy": levy(),
    "styblinski_tang": sum(v**4 - 16 * v**2 + 5 * v for v in (x, y)) / 2,
    "easom": -cos(x) * cos(y) * exp(-((x - pi) ** 2) - (y - pi) ** 2),
    "michalewicz": -sum(sin(v) * sin(k * v**2 / pi) ** 20 for k, v in ((1, x), (2, y))),
    "rastrigin": 20 + sum(v**2 - 10 * cos(2 * pi * v) for v in (x, y)),
    "ackley": -20 * exp(-R(1, 5) * sqrt((x**2 + y**2) / 2)) - exp((cos(2 * pi * x) + cos(2 * pi * y)) / 2) + E + 20,
    "saddle": x**2 - y**2,
    "monkey_saddle": x**3 - 3 * x * y**2,
    "plateau": (x**2 + 10 * y**2) / (1 + x**2 + 10 * y**2),
    "cliff": (x**2 + y**2) / 10 + 10 / (1 + exp(-20 * (x - 1))),
}

PLACES = [("0.5", "-0.25"), ("-1.5", "0.875"), ("1.0625", "1.75"), ("2.25", "-0.625")]

with open("landscapes.csv", "w", encoding="utf-8") as out:
    out.write("# Computed by landscapes.py, sympy at 40 digits; the quadratic: condition 100, 30 degrees.\n")
    out.write("# landscape,x,y,f,fx,fy,fxx,fxy,fyy\n")
    for name, f in LANDSCAPES.items():
        parts = [f] + [diff(f, *v) for v in ((x,), (y,), (x, x), (x, y), (y, y))]
        for px, py in PLACES:
            numbers = [p.subs({x: R(px), y: R(py)}).evalf(40) for p in parts]
            out.write(",".join([name, px, py, *[repr(float(n)) for n in numbers]]) + "\n")
