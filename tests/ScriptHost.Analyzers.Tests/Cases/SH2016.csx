// the year would be today's
LendingDecision Decide(Application a)
{
    var born = DateTime.ParseExact(a.Postcode, "dd MMM", CultureInfo.InvariantCulture); //! SH2016 '"dd MMM"'
    return DateOnly.TryParseExact(a.Postcode, "M", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) //! SH2016 '"M"'
        ? LendingDecision.Accept(born.Day)
        : LendingDecision.Accept(day.Day);
}
---
// the zone of the machine
LendingDecision Decide(Application a)
{
    const string Iso = "yyyy-MM-ddTHH:mm:ssK";
    var at = DateTime.ParseExact(a.Postcode, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None); //! SH2016 'Iso'
    var moment = DateTimeOffset.ParseExact(a.Postcode, "yyyy-MM-dd", CultureInfo.InvariantCulture); //! SH2016 '"yyyy-MM-dd"'
    return LendingDecision.Accept(at.Day + moment.Day);
}
---
// one of several formats
LendingDecision Decide(Application a)
{
    var at = DateTime.ParseExact(a.Postcode, new[] { "yyyy-MM-dd", "dd.MM." }, CultureInfo.InvariantCulture, DateTimeStyles.None); //! SH2016 '"dd.MM."'
    var moment = DateTimeOffset.ParseExact(a.Postcode, ["s", "r"], CultureInfo.InvariantCulture, DateTimeStyles.None); //! SH2016 '"s"'
    return LendingDecision.Accept(at.Day + moment.Day);
}
---
// everything is in the text, or said by the style
LendingDecision Decide(Application a)
{
    var day = DateOnly.ParseExact(a.Postcode, "yyyyMMdd", CultureInfo.InvariantCulture);
    var at = DateTime.ParseExact(a.Postcode, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    var utc = DateTime.ParseExact(a.Postcode, "o", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
    var moment = DateTimeOffset.ParseExact(a.Postcode, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    var assumed = DateTimeOffset.ParseExact(a.Postcode, ["s", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    return LendingDecision.Accept(day.Day + at.Day + utc.Day + moment.Day + assumed.Day);
}
---
// a format that is only known when it runs is looked at then
LendingDecision Decide(Application a)
{
    var at = DateTime.ParseExact("01.02.", a.Postcode, CultureInfo.InvariantCulture);
    return LendingDecision.Accept(at.Day);
}
