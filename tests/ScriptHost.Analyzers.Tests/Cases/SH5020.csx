// small letters compared with capitals
LendingDecision Decide(Application a)
{
    var name = a.Employer ?? "";
    if (name.ToLowerInvariant() == "Bakery Nord") return LendingDecision.Review(0.1, "known"); //! SH5020 '"Bakery Nord"'
    if (a.Postcode.ToUpper().StartsWith("gb-")) return LendingDecision.Review(0.2, "abroad"); //! SH5020 '"gb-"'
    var points = a.Id.ToLower() switch { "A-1" => 1, "a-2" => 2, _ => 0 }; //! SH5020 '"A-1"'
    return LendingDecision.Accept(a.Id.ToUpperInvariant() is "A-3" or "a-4" ? 1 : points); //! SH5020 '"a-4"'
}
>>>
// small letters compared with capitals
LendingDecision Decide(Application a)
{
    var name = a.Employer ?? "";
    if (name.ToLowerInvariant() == "bakery nord") return LendingDecision.Review(0.1, "known");
    if (a.Postcode.ToUpper().StartsWith("GB-")) return LendingDecision.Review(0.2, "abroad");
    var points = a.Id.ToLower() switch { "a-1" => 1, "a-2" => 2, _ => 0 };
    return LendingDecision.Accept(a.Id.ToUpperInvariant() is "A-3" or "A-4" ? 1 : points);
}
---
// the same case, no letters, and comparisons that ignore it
LendingDecision Decide(Application a)
{
    var isKnown = a.Id.ToLowerInvariant() == "a-1" || a.Postcode.ToUpper() == "10115" || a.Id.Equals("A-1", StringComparison.OrdinalIgnoreCase) || a.Id == "A-1" || a.Id.Trim() == "A-1";
    return LendingDecision.Accept(isKnown ? 0 : 1);
}
