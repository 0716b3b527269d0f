// The worst case for a meter: calls that do nothing else. Not a decision anybody makes; reported, not averaged.
Decision Score(Transaction tx) => Decision.Review(Fibonacci(16), "calls");

static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
