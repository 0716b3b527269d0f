// a postcode is text
LendingDecision Decide(Application a)
{
    var area = int.Parse(a.Postcode); //! SH4030 'int.Parse'
    return area > 10_000 ? LendingDecision.Review(0.5, "area") : LendingDecision.Accept(0);
}
---
// asked before, or of the script's own text
LendingDecision Decide(Application a)
{
    if (!int.TryParse(a.Postcode, out var area)) return LendingDecision.Review(0.5, "postcode");
    var limit = double.Parse("12.5", CultureInfo.InvariantCulture);
    return area > limit ? LendingDecision.Review(0.5, "area") : LendingDecision.Accept(0);
}
