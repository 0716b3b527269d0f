// the input in the text
LendingDecision Decide(Application a)
{
    if (a.Income < 0) throw new InvalidOperationException("income " + a.Income); //! SH1017 '"income "'
    return LendingDecision.Accept(0);
}
---
// through a local, and as a parameter's name
LendingDecision Decide(Application a)
{
    var text = $"{a.Postcode} is unknown";
    if (a.Postcode == "") throw new ArgumentException(text); //! SH1017 'text'
    if (a.Employer is null) throw new ArgumentNullException(a.Id); //! SH1017 'a.Id'
    return LendingDecision.Accept(0);
}
---
// an exception that was made to carry text
LendingDecision Decide(Application a)
{
    if (a.Age < 0) throw new InvalidOperationException("age", new FormatException("why")); //! SH1017 'new FormatException'
    return LendingDecision.Accept(0);
}
---
// constant texts, names, and a caught exception passed on
const string Unusable = "income is negative";
LendingDecision Decide(Application a)
{
    if (a.Income < 0) throw new InvalidOperationException(Unusable);
    if (a.Age < 0) throw new ArgumentOutOfRangeException(nameof(a), "age is negative");
    try
    {
        return LendingDecision.Accept(int.Parse(a.Postcode, CultureInfo.InvariantCulture) > 0 ? 0 : 1);
    }
    catch (FormatException e)
    {
        throw new InvalidOperationException("postcode is no number", e);
    }
}
