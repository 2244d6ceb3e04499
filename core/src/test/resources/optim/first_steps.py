"""Writes first-steps.csv: the first ten steps of every method, from the formulas of their papers.

Python 3 with mpmath at 60 digits, independent of the Java code: sums written out where the Java
keeps running means, dense matrices where it keeps vectors. Run: python3 first_steps.py
"""

from mpmath import mp, mpf, matrix, sqrt, cos, log, exp, pi, sign

mp.dps = 60
STEPS = 10
START = (mpf("-1.2"), mpf(1))


def f(w):
    x, y = w
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


def grad(w):
    x, y = w
    return (-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x))


def hess(w):
    x, y = w
    return matrix([[2 - 400 * y + 1200 * x * x, -400 * x], [-400 * x, mpf(200)]])


def dot(a, b):
    return sum(p * q for p, q in zip(a, b))


def plus(w, t, d):
    return tuple(a + t * b for a, b in zip(w, d))


def D(text):
    # The doubles that the Java constants are, not the decimals that they are written as.
    return mpf(float(text))


def rule(step):
    """A coordinate-wise rule: step(t, w, history of slopes, store) gives the new w."""
    w, path, slopes, stores = START, [], ([], []), ({}, {})
    for t in range(1, STEPS + 1):
        g = grad(w)
        moved = []
        for i in range(2):
            slopes[i].append(g[i])
            moved.append(step(t, w[i], slopes[i], stores[i]))
        w = tuple(moved)
        path.append(w)
    return path


def mean(decay, values):
    """(1 - decay) times the sum of decay^(age) value."""
    n = len(values)
    return (1 - decay) * sum(decay ** (n - 1 - k) * v for k, v in enumerate(values))


def squares(values):
    return [v * v for v in values]


def momentum(eta, beta):
    return rule(lambda t, w, g, s: w - eta * sum(beta ** (t - 1 - k) * v for k, v in enumerate(g)))


def nesterov(eta, beta):
    def step(t, w, g, s):
        v = sum(beta ** (t - 1 - k) * x for k, x in enumerate(g))
        return w - eta * (g[-1] + beta * v)

    return rule(step)


def adadelta(eta, rho, eps):
    def step(t, w, g, s):
        past = s.setdefault("steps", [])
        d = -sqrt(mean(rho, squares(past)) + eps) / sqrt(mean(rho, squares(g)) + eps) * g[-1]
        past.append(d)
        return w + eta * d

    return rule(step)


def adam_parts(t, g, b1, b2):
    return mean(b1, g) / (1 - b1**t), mean(b2, squares(g)) / (1 - b2**t)


def adam(eta, b1, b2, eps, decay=mpf(0)):
    def step(t, w, g, s):
        m, v = adam_parts(t, g, b1, b2)
        return w - eta * (m / (sqrt(v) + eps) + decay * w)

    return rule(step)


def amsgrad(eta, b1, b2, eps):
    def step(t, w, g, s):
        m = mean(b1, g) / (1 - b1**t)
        u = max(mean(b2, squares(g[:k])) for k in range(1, t + 1)) / (1 - b2**t)
        return w - eta * m / (sqrt(u) + eps)

    return rule(step)


def adamax(eta, b1, b2, eps):
    def step(t, w, g, s):
        u = max(b2 ** (t - 1 - k) * (abs(v) + eps) for k, v in enumerate(g))
        return w - eta * mean(b1, g) / (1 - b1**t) / u

    return rule(step)


def nadam(eta, b1, b2, eps):
    def mu(t):
        return b1 * (1 - mpf("0.5") * mpf("0.96") ** (mpf(t) / 250))

    def step(t, w, g, s):
        product = mpf(1)
        for k in range(1, t + 1):
            product *= mu(k)
        m = mean(b1, g)
        v = mean(b2, squares(g)) / (1 - b2**t)
        ahead = (1 - mu(t)) * g[-1] / (1 - product) + mu(t + 1) * m / (1 - product * mu(t + 1))
        return w - eta * ahead / (sqrt(v) + eps)

    return rule(step)


def radam(eta, b1, b2, eps):
    def step(t, w, g, s):
        m = mean(b1, g) / (1 - b1**t)
        longest = 2 / (1 - b2) - 1
        rho = longest - 2 * t * b2**t / (1 - b2**t)
        if rho <= 4:
            return w - eta * m
        r = sqrt((rho - 4) * (rho - 2) * longest / ((longest - 4) * (longest - 2) * rho))
        return w - eta * m * r / (sqrt(mean(b2, squares(g)) / (1 - b2**t)) + eps)

    return rule(step)


def yogi(eta, b1, b2, eps):
    def step(t, w, g, s):
        v = s.get("v", mpf(0))
        v = v - (1 - b2) * sign(v - g[-1] ** 2) * g[-1] ** 2
        s["v"] = v
        return w - eta * mean(b1, g) / (sqrt(v) + eps)

    return rule(step)


def lion(eta, b1, b2, decay):
    def step(t, w, g, s):
        c = b1 * mean(b2, g[:-1]) + (1 - b1) * g[-1]
        return w - eta * (sign(c) + decay * w)

    return rule(step)


def adan(eta, b1, b2, b3, decay, eps):
    def step(t, w, g, s):
        old = g[-2] if t > 1 else g[-1]
        m, d, n = s.get("mdn", (g[0], mpf(0), g[0] ** 2))
        m = (1 - b1) * m + b1 * g[-1]
        d = (1 - b2) * d + b2 * (g[-1] - old)
        n = (1 - b3) * n + b3 * (g[-1] + (1 - b2) * (g[-1] - old)) ** 2
        s["mdn"] = (m, d, n)
        return (w - eta / (sqrt(n) + eps) * (m + (1 - b2) * d)) / (1 + decay * eta)

    return rule(step)


def rprop(eta, grow, shrink):
    def step(t, w, g, s):
        length, last = s.get("state", (eta, mpf(0)))
        turn = g[-1] * last
        if turn > 0:
            length = min(length * grow, mpf(50))
        elif turn < 0:
            s["state"] = (max(length * shrink, D("1e-12")), mpf(0))
            return w
        s["state"] = (length, g[-1])
        return w - sign(g[-1]) * length

    return rule(step)


C1 = D("1e-4")


def armijo(w, d, first):
    t = first
    while f(plus(w, t, d)) > f(w) + C1 * t * dot(grad(w), d):
        t /= 2
    return t


def strong_wolfe(w, d, first, c2):
    """Nocedal and Wright, algorithms 3.5 and 3.6; parabola through value, slope and value."""
    f0, s0 = f(w), dot(grad(w), d)
    phi = lambda t: f(plus(w, t, d))
    slope = lambda t: dot(grad(plus(w, t, d)), d)

    def zoom(lo, hi):
        while True:
            width = hi - lo
            share = -slope(lo) * width / (2 * (phi(hi) - phi(lo) - slope(lo) * width))
            if not D("0.1") <= share <= 1 - D("0.1"):
                share = mpf("0.5")
            t = lo + share * width
            if phi(t) > f0 + C1 * t * s0 or (phi(t) >= phi(lo) and lo > 0):
                hi = t
            else:
                if abs(slope(t)) <= -c2 * s0:
                    return t
                if slope(t) * (hi - lo) >= 0:
                    hi = lo
                lo = t

    before, t = mpf(0), first
    while True:
        if phi(t) > f0 + C1 * t * s0 or (before > 0 and phi(t) >= phi(before)):
            return zoom(before, t)
        if abs(slope(t)) <= -c2 * s0:
            return t
        if slope(t) >= 0:
            return zoom(t, before)
        before, t = t, 2 * t


def weak_wolfe(w, d):
    low, high, t = mpf(0), None, mpf(1)
    f0, s0 = f(w), dot(grad(w), d)
    while True:
        if f(plus(w, t, d)) > f0 + C1 * t * s0:
            high = t
        elif dot(grad(plus(w, t, d)), d) < D("0.9") * s0:
            low = t
        else:
            return t
        t = 2 * low if high is None else (low + high) / 2


def unit():
    return 1 / max(mpf(1), sqrt(dot(grad(START), grad(START))))


def descent(search):
    w, path, first = START, [], unit()
    for _ in range(STEPS):
        d = tuple(-g for g in grad(w))
        t = search(w, d, first)
        w = plus(w, t, d)
        first = 2 * t
        path.append(w)
    return path


def conjugate(beta):
    w, path, first = START, [], unit()
    g = grad(w)
    d = tuple(-v for v in g)
    for _ in range(STEPS):
        s = dot(g, d)
        if s >= 0:
            d = tuple(-v for v in g)
            s = dot(g, d)
        t = strong_wolfe(w, d, first, D("0.1"))
        w = plus(w, t, d)
        new = grad(w)
        d = tuple(beta(g, new) * a - b for a, b in zip(d, new))
        g = new
        first = t * s / dot(g, d)
        if first <= 0:
            first = mpf(1)
        path.append(w)
    return path


def quasi_newton(limited):
    """BFGS by its matrices; limited to ten pairs it is the same as all of them here, but for H0."""
    w, path, pairs = START, [], []
    for _ in range(STEPS):
        g = grad(w)
        if not pairs:
            h = matrix([[unit(), 0], [0, unit()]])
        else:
            s, y = pairs[-1] if limited else pairs[0]
            scale = dot(s, y) / dot(y, y)
            h = matrix([[scale, 0], [0, scale]])
            for s, y in pairs:
                r = 1 / dot(s, y)
                a = matrix([[1 - r * s[0] * y[0], -r * s[0] * y[1]],
                            [-r * s[1] * y[0], 1 - r * s[1] * y[1]]])
                ss = matrix([[s[0] * s[0], s[0] * s[1]], [s[0] * s[1], s[1] * s[1]]])
                h = a * h * a.T + r * ss
        p = -(h * matrix(g))
        d = (p[0], p[1])
        t = weak_wolfe(w, d)
        new = plus(w, t, d)
        pairs.append((tuple(a - b for a, b in zip(new, w)),
                      tuple(a - b for a, b in zip(grad(new), g))))
        w = new
        path.append(w)
    return path


def newton():
    w, path = START, []
    for _ in range(STEPS):
        h = hess(w)
        # The valley's curvature is positive along this path, so nothing is added to it.
        assert h[0, 0] > 0 and h[0, 0] * h[1, 1] - h[0, 1] ** 2 > 0
        p = -(h ** -1 * matrix(grad(w)))
        d = (p[0], p[1])
        w = plus(w, armijo(w, d, mpf(1)), d)
        path.append(w)
    return path


def levenberg_marquardt():
    w, path, mu = START, [], D("1e-3")
    for _ in range(STEPS):
        x, y = w
        j = matrix([[-1, 0], [-20 * x, 10]])
        r = matrix([1 - x, 10 * (y - x * x)])
        a = j.T * j
        while True:
            damped = matrix([[a[0, 0] * (1 + mu), a[0, 1]], [a[1, 0], a[1, 1] * (1 + mu)]])
            p = -(damped ** -1 * (j.T * r))
            trial = plus(w, 1, (p[0], p[1]))
            if f(trial) < f(w):
                break
            mu *= 10
        mu = max(mu / 10, D("1e-15"))
        w = trial
        path.append(w)
    return path


def nelder_mead(edge):
    vertices = [START, plus(START, 1, (edge, 0)), plus(START, 1, (0, edge))]
    path = []
    for _ in range(STEPS):
        vertices.sort(key=f)
        best, good, worst = vertices
        c = tuple((a + b) / 2 for a, b in zip(best, good))
        at = lambda k: tuple(m + k * (m - v) for m, v in zip(c, worst))
        r = at(1)
        if f(r) < f(best):
            vertices[2] = min(at(2), r, key=f)
        elif f(r) < f(good):
            vertices[2] = r
        elif f(r) < f(worst) and f(at(mpf("0.5"))) <= f(r):
            vertices[2] = at(mpf("0.5"))
        elif f(r) >= f(worst) and f(at(mpf("-0.5"))) < f(worst):
            vertices[2] = at(mpf("-0.5"))
        else:
            vertices = [best] + [tuple((a + b) / 2 for a, b in zip(best, v)) for v in (good, worst)]
        path.append(min(vertices, key=f))
    return path


MASK = (1 << 64) - 1


def uniform(seed, index):
    z = (seed * 0x5851F42D4C957F2D + (index + 1) * 0x9E3779B97F4A7C15) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return mpf((z ^ (z >> 31)) >> 11) / 2**53


def normal(seed, index):
    radius = sqrt(-2 * log(1 - uniform(seed, 2 * index)))
    return radius * cos(2 * pi * uniform(seed, 2 * index + 1))


def annealing(temperature, cooling, reach, seed):
    w, path, drawn = START, [], 0
    for k in range(STEPS):
        share = cooling**k
        trial = []
        for i in range(2):
            trial.append(w[i] + reach * sqrt(share) * normal(seed, drawn))
            drawn += 1
        if uniform(~seed, drawn) < exp(-(f(trial) - f(w)) / (temperature * share)):
            w = tuple(trial)
        path.append(w)
    return path


B1, B2, TINY = D("0.9"), D("0.999"), D("1e-8")
CASES = {
    "gradient_descent": (["0.001"], rule(lambda t, w, g, s: w - D("0.001") * g[-1])),
    "momentum": (["0.0005", "0.9"], momentum(D("0.0005"), B1)),
    "nesterov": (["0.0005", "0.9"], nesterov(D("0.0005"), B1)),
    "adagrad": (["0.5"], rule(lambda t, w, g, s: w - D("0.5") * g[-1] / (sqrt(sum(squares(g))) + TINY))),
    "adadelta": (["1", "0.95"], adadelta(mpf(1), D("0.95"), D("1e-6"))),
    "rmsprop": (["0.01", "0.9"], rule(lambda t, w, g, s: w - D("0.01") * g[-1] / (sqrt(mean(B1, squares(g))) + TINY))),
    "adam": (["0.05", "0.9", "0.999"], adam(D("0.05"), B1, B2, TINY)),
    "adamw": (["0.05", "0.9", "0.999", "0.1"], adam(D("0.05"), B1, B2, TINY, D("0.1"))),
    "amsgrad": (["0.05", "0.9", "0.999"], amsgrad(D("0.05"), B1, B2, TINY)),
    "adamax": (["0.05", "0.9", "0.999"], adamax(D("0.05"), B1, B2, TINY)),
    "nadam": (["0.05", "0.9", "0.999"], nadam(D("0.05"), B1, B2, TINY)),
    "radam": (["0.001", "0.9", "0.9"], radam(D("0.001"), B1, D("0.9"), TINY)),
    "yogi": (["0.05", "0.9", "0.999"], yogi(D("0.05"), B1, B2, D("1e-3"))),
    "lion": (["0.01", "0.9", "0.99", "0.1"], lion(D("0.01"), B1, D("0.99"), D("0.1"))),
    "adan": (["0.05", "0.02", "0.08", "0.01", "0.1"], adan(D("0.05"), D("0.02"), D("0.08"), D("0.01"), D("0.1"), TINY)),
    "rprop": (["0.05", "1.2", "0.5"], rprop(D("0.05"), D("1.2"), D("0.5"))),
    "descent_armijo": ([], descent(armijo)),
    "descent_wolfe": ([], descent(lambda w, d, t: strong_wolfe(w, d, t, D("0.9")))),
    "conjugate_polak_ribiere": ([], conjugate(lambda g, h: max(mpf(0), (dot(h, h) - dot(h, g)) / dot(g, g)))),
    "conjugate_fletcher_reeves": ([], conjugate(lambda g, h: dot(h, h) / dot(g, g))),
    "bfgs": ([], quasi_newton(False)),
    "lbfgs": (["10"], quasi_newton(True)),
    "newton": ([], newton()),
    "levenberg_marquardt": ([], levenberg_marquardt()),
    "nelder_mead": (["0.5"], nelder_mead(mpf("0.5"))),
    "annealing": (["10", "0.99", "1"], annealing(mpf(10), D("0.99"), mpf(1), 7)),
}

with open("first-steps.csv", "w", encoding="utf-8") as out:
    out.write("# Rosenbrock from (-1.2, 1); computed by first_steps.py, mpmath at 60 digits; seed 7.\n")
    out.write("# method,tuning separated by blanks,x and y after steps 1 to 10\n")
    for name, (tuning, path) in CASES.items():
        numbers = [mp.nstr(v, 17, min_fixed=-5, max_fixed=17) for w in path for v in w]
        out.write(",".join([name, " ".join(tuning), *numbers]) + "\n")
