Decision Score(Transaction tx)
{
    var sum = 0;
    for (var i = 0; i + 4 <= tx.CustomerId.Length; i += 4) sum += int.Parse(tx.CustomerId.Substring(i, 3), CultureInfo.InvariantCulture);
    return Decision.Review(sum, "sum");
}
--- instead
Decision Score(Transaction tx)
{
    var sum = 0;
    for (var i = 0; i + 4 <= tx.CustomerId.Length; i += 4) sum += int.Parse(tx.CustomerId.AsSpan(i, 3), CultureInfo.InvariantCulture);
    return Decision.Review(sum, "sum");
}
