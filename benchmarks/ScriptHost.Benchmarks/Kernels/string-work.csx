// Splits and cleans an identifier, builds a key.
Decision Score(Transaction tx)
{
    var key = new StringBuilder();
    foreach (var part in tx.Id.Split('-'))
    {
        if (key.Length > 0) key.Append('/');
        key.Append(part.Trim().ToUpperInvariant());
    }
    var text = key.ToString();
    return text.StartsWith("TX", StringComparison.Ordinal) && text.Contains('/')
        ? Decision.Review(text.Length, text.Replace("/", "_", StringComparison.Ordinal))
        : Decision.Approve();
}
