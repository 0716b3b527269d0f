Decision Score(Transaction tx)
{
    double[] limits = [8, 15, 30, 42, 60, 90];
    var band = 0;
    while (band < limits.Length && tx.Amount > limits[band]) band++;
    return Decision.Review(band, "band");
}
--- instead
readonly ImmutableArray<double> limits = [8, 15, 30, 42, 60, 90];

Decision Score(Transaction tx)
{
    var band = 0;
    while (band < limits.Length && tx.Amount > limits[band]) band++;
    return Decision.Review(band, "band");
}
