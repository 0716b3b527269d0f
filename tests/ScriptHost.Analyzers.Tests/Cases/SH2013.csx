// the exception in the reason
LendingDecision Decide(Application a)
{
    try
    {
        return LendingDecision.Accept(double.Parse(a.Postcode, CultureInfo.InvariantCulture));
    }
    catch (FormatException e)
    {
        var text = e.ToString(); //! SH2013 'e'
        return LendingDecision.Review(1, $"{e}" + text); //! SH2013 'e'
    }
}
---
// kept in a record, which prints its members
record Problem(Exception Cause); //! SH2013 'Cause'
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
---
// decided by its type, with a text of the script's own
LendingDecision Decide(Application a)
{
    try
    {
        return LendingDecision.Accept(double.Parse(a.Postcode, CultureInfo.InvariantCulture));
    }
    catch (Exception e) when (e is FormatException or OverflowException)
    {
        return LendingDecision.Review(1, e is FormatException ? "postcode is no number" : "postcode is too large");
    }
}
