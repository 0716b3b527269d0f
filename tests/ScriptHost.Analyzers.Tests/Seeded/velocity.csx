// Fraud velocity 2026-08: how fast and how often an applicant's payments come, and whether they repeat.
//
// Built    with the fraud desk on 212 confirmed cases of 2025
// Alarm    5 of 1,000 good applications are sent to review

const int WindowDays = 30;            // the desk sees bursts end within a month
const int ManyPayments = 12;          // 99th percentile of good customers in a window
const double LargeEur = 2_000;        // confirmed cases start at 1,900
const int OfficeOpens = 6;            // hour of the day; nobody applies in good faith in the dark, says the desk
const double RiskOfBurst = 0.55;      // 117 of the 212
const double RiskOfNight = 0.15;      // weak on its own
const double RiskOfOthers = 0.01;     // rate among the rest

LendingDecision Decide(Application a)
{
    if (a.Payments.Count == 0) return LendingDecision.Review(RiskOfNight, "no payments to look at");

    var recent = Recent(a);
    var shops = recent.Select(p => p.Merchant).Distinct(StringComparer.OrdinalIgnoreCase).Count();
    var largest = 0.0;
    var total = 0.0;
    foreach (var payment in recent)
    {
        largest = Math.Max(largest, payment.Amount);
        total += payment.Amount;
    }

    if (recent.Count > ManyPayments && shops <= 2) return LendingDecision.Decline(RiskOfBurst, "many payments to few shops");
    if (largest > LargeEur && total > a.Income) return LendingDecision.Review(RiskOfBurst, "payments above income");
    if (a.AskedAt.Hour < OfficeOpens) return LendingDecision.Review(RiskOfNight, "asked at night");
    return LendingDecision.Accept(RiskOfOthers);
}

/// Payments that fell due in the window before the application.
static List<Payment> Recent(Application a)
{
    var from = a.AsOf.AddDays(-WindowDays);
    var recent = new List<Payment>();
    foreach (var payment in a.Payments)
    {
        if (payment.Due >= from && payment.Due <= a.AsOf) recent.Add(payment);
    }

    return recent;
}

//? largest payment of what may be an empty list
//- var largest = 0.0;
//+ var largest = recent.Max(p => p.Amount);
//? sorted to take the largest
//- var largest = 0.0;
//+ var largest = recent.Count == 0 ? 0 : recent.OrderByDescending(p => p.Amount).First().Amount;
//? first of an empty list
//- var largest = 0.0;
//+ var largest = recent.First().Amount;
//? result of Distinct dropped
//- var largest = 0.0;
//+ recent.Distinct(); var largest = 0.0;
//? result of AddDays dropped
//-     var from = a.AsOf.AddDays(-WindowDays);
//+     var from = a.AsOf;
//+     from.AddDays(-WindowDays);
//? result of OrderBy dropped
//-     return recent;
//+     recent.OrderBy(p => p.Due);
//+     return recent;
//? count in the loop condition over a query
//-     foreach (var payment in a.Payments)
//-     {
//+     var due = a.Payments.Where(p => p.Due <= a.AsOf);
//+     for (var i = 0; i < due.Count(); i++)
//+     {
//+         var payment = due.ElementAt(i);
//? index one past the end
//-     foreach (var payment in a.Payments)
//-     {
//+     for (var i = 0; i <= a.Payments.Count; i++)
//+     {
//+         var payment = a.Payments[i];
//? the same side compared with itself
//- payment.Due >= from && payment.Due <= a.AsOf
//+ payment.Due >= from && payment.Due <= payment.Due
//? a single ampersand: both sides always run
//- if (largest > LargeEur && total > a.Income)
//+ if (largest > LargeEur & total > a.Income)
//? quadratic search for repeated payments
//-         total += payment.Amount;
//+         if (recent.Where(p => p.Merchant == payment.Merchant).Count() > 1) total += payment.Amount;
//? float total
//-     var total = 0.0;
//-     foreach (var payment in recent)
//-     {
//-         largest = Math.Max(largest, payment.Amount);
//-         total += payment.Amount;
//+     var total = 0f;
//+     foreach (var payment in recent)
//+     {
//+         largest = Math.Max(largest, payment.Amount);
//+         total += (float)payment.Amount;
