Decision Score(Transaction tx)
{
    double value;
    try { value = double.Parse(tx.Currency, CultureInfo.InvariantCulture); }
    catch (FormatException) { value = 0; }
    return Decision.Review(value, "parsed");
}
--- instead
Decision Score(Transaction tx)
{
    if (!double.TryParse(tx.Currency, CultureInfo.InvariantCulture, out var value)) value = 0;
    return Decision.Review(value, "parsed");
}
