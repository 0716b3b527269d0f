// text that may be no number
LendingDecision Decide(Application a) {
    double code;
    try { code = double.Parse(a.Postcode, CultureInfo.InvariantCulture); } //! SH3014 'double.Parse'
    catch (FormatException) { code = 0; }
    return LendingDecision.Accept(code);
}
>>>
// text that may be no number
LendingDecision Decide(Application a) {
    double code;
    if (!double.TryParse(a.Postcode, CultureInfo.InvariantCulture, out code)) code = 0;
    return LendingDecision.Accept(code);
}
---
// a whole number may also overflow, which this handler does not catch
LendingDecision Decide(Application a) {
    int code = 1;
    try { code = int.Parse(a.Postcode, CultureInfo.InvariantCulture); } //! SH3014 'int.Parse'
    catch (FormatException) { code = 0; }
    return LendingDecision.Accept(code);
}
>>> none
---
// a key that may be missing
LendingDecision Decide(Application a)
{
    double velocity = 0;
    try { velocity = a.Features["velocity"]; } //! SH3014 'a.Features'
    catch (KeyNotFoundException) { velocity = 0.5; }
    return LendingDecision.Accept(velocity);
}
>>> none
---
// every exception is caught
LendingDecision Decide(Application a) {
    int code;
    try
    {
        code = int.Parse(a.Postcode, CultureInfo.InvariantCulture); //! SH3014 'int.Parse'
    }
    catch
    {
        code = -1;
    }
    return LendingDecision.Accept(code);
}
>>>
// every exception is caught
LendingDecision Decide(Application a) {
    int code;
    if (!int.TryParse(a.Postcode, CultureInfo.InvariantCulture, out code)) code = -1;
    return LendingDecision.Accept(code);
}
---
// asked
LendingDecision Decide(Application a)
{
    if (!double.TryParse(a.Postcode, CultureInfo.InvariantCulture, out var code)) code = 0;
    return LendingDecision.Accept(code + a.Features.GetValueOrDefault("velocity", 0));
}
---
// an exception that is not about the text, and one that ends the decision with a better sentence
LendingDecision Decide(Application a)
{
    int months;
    try { months = checked(a.Months * int.Parse("12", CultureInfo.InvariantCulture)); } catch (OverflowException) { months = -1; }
    try { months += int.Parse(a.Postcode, CultureInfo.InvariantCulture); } catch (FormatException) { throw new InvalidOperationException("the postcode is no number"); }
    return LendingDecision.Accept(months);
}
