// a piece of each text
LendingDecision Decide(Application a)
{
    var sum = 0;
    foreach (var tag in a.Tags)
    {
        sum += int.Parse(tag.Substring(2), CultureInfo.InvariantCulture); //! SH3023 'tag.Substring'
        if (double.TryParse(tag.Substring(0, 2), CultureInfo.InvariantCulture, out var d)) sum += (int)d; //! SH3023 'tag.Substring'
    }
    return LendingDecision.Accept(sum);
}
>>>
// a piece of each text
LendingDecision Decide(Application a)
{
    var sum = 0;
    foreach (var tag in a.Tags)
    {
        sum += int.Parse(tag.AsSpan(2), CultureInfo.InvariantCulture);
        if (double.TryParse(tag.AsSpan(0, 2), CultureInfo.InvariantCulture, out var d)) sum += (int)d;
    }
    return LendingDecision.Accept(sum);
}
---
// once, as a text that is kept, and with a span
LendingDecision Decide(Application a)
{
    var area = int.Parse(a.Postcode.Substring(0, 2), CultureInfo.InvariantCulture);
    var names = new HashSet<string>();
    foreach (var tag in a.Tags)
    {
        names.Add(tag.Substring(1));
        area += int.Parse(tag.AsSpan(2), CultureInfo.InvariantCulture);
    }
    return LendingDecision.Accept(area + names.Count);
}
