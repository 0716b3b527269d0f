// Walks a decision tree of depth 12 by recursion, once for each recent amount.
readonly record struct Node(double Threshold, int Left, int Right, double Leaf);

readonly ImmutableArray<Node> Tree = Build();

static ImmutableArray<Node> Build()
{
    var nodes = new List<Node>();
    for (var i = 0; i < 4095; i++) nodes.Add(new Node(i * 37 % 1000, 2 * i + 1, 2 * i + 2, i % 7));
    return nodes.ToImmutableArray();
}

Decision Score(Transaction tx)
{
    double sum = 0;
    foreach (var amount in tx.RecentAmounts) sum += Walk(0, amount);
    return Decision.Review(sum, "tree");
}

double Walk(int node, double amount)
{
    if (node >= 2047) return Tree[node].Leaf;
    var at = Tree[node];
    return amount <= at.Threshold ? Walk(at.Left, amount) : Walk(at.Right, amount);
}
