Decision Score(Transaction tx)
{
    var bands = "";
    foreach (var amount in tx.RecentAmounts) bands += amount > 450 ? "above the line;" : "below the line;";
    return Decision.Review(bands.Length, "bands");
}
--- instead
Decision Score(Transaction tx)
{
    var bands = new StringBuilder();
    foreach (var amount in tx.RecentAmounts) bands.Append(amount > 450 ? "above the line;" : "below the line;");
    return Decision.Review(bands.ToString().Length, "bands");
}
