// a limit that belongs to no band
LendingDecision Decide(Application a)
{
    var risk = 0.0;
    if (a.Income < 1_000) risk = 0.8; //! SH4023 'a.Income < 1_000'
    else if (a.Income > 1_000) risk = 0.2;
    return LendingDecision.Accept(risk);
}
---
// three bands with a hole, as choices and as patterns
LendingDecision Decide(Application a)
{
    var first = a.Debt < 100 ? 0.1 : a.Debt > 100 && a.Debt < 500 ? 0.2 : a.Debt >= 500 ? 0.3 : 0.9; //! SH4023 'a.Debt < 100'
    var second = a.Debt switch { < 10 => 0.1, > 10 and < 20 => 0.2, >= 20 => 0.3, _ => 0.5 }; //! SH4023
    var third = a.Age switch { <= 25 => 0.3, >= 27 and <= 40 => 0.2, > 40 => 0.1, _ => 0.5 }; //! SH4023
    return LendingDecision.Accept(first + second + third);
}
---
// a band that is never reached
LendingDecision Decide(Application a)
{
    if (a.Income > 1_000) return LendingDecision.Accept(0.4);
    else if (a.Income > 5_000) return LendingDecision.Accept(0.1); //! SH4023 'a.Income > 5_000'
    return LendingDecision.Accept(0.8);
}
---
// returns one after the other
double Points(double income)
{
    if (income < 1_000) return 0.8; //! SH4023
    if (income > 1_000 && income < 3_000) return 0.4;
    if (income > 3_000) return 0.1;
    return 0;
}
double Band(double income)
{
    if (income < 3_000) return 0.8;
    if (income < 1_000) return 0.9; //! SH4023 'income < 1_000'
    return 0;
}
LendingDecision Decide(Application a) => LendingDecision.Accept(Points(a.Income) + Band(a.Income));
---
// whole bands, the sign, two limits with a middle, and tests of two values
LendingDecision Decide(Application a)
{
    var risk = 0.0;
    if (a.Income < 1_000) risk = 0.8;
    else if (a.Income < 3_000) risk = 0.4;
    else risk = 0.1;
    if (a.Debt > 0) risk += 0.1;
    else if (a.Debt < 0) risk -= 0.1;
    if (a.Age < 25) risk += 0.1;
    else if (a.Age > 65) risk += 0.2;
    if (a.Age <= 25) risk += 0.1;
    else if (a.Age >= 26) risk += 0.2;
    if (a.Debt >= 0 && a.Debt < 10) risk += 1;
    else if (a.Debt >= 10 && a.Debt <= 20) risk += 2;
    else if (a.Debt > 20) risk += 3;
    if (a.Income < 1_000) risk += 0.1;
    else if (a.Debt > 1_000) risk += 0.1;
    return LendingDecision.Accept(a.Debt switch { < 10 => risk, < 20 => 0.2, _ => 0.3 });
}
---
// middle on purpose
double Points(double income)
{
    if (income > 5_000) return 0.1;
    if (income > 3_000) return 0.2;
    return 0.5;
}
LendingDecision Decide(Application a) => LendingDecision.Accept(Points(a.Income) + (a.Income > 2 ? 1 : a.Income < 2 ? -1 : 0));
---
// guards of a switch, limits in two bands, and ifs that overwrite each other
LendingDecision Decide(Application a)
{
    var hours = a.AskedAt.Hour switch
    {
        >= 0 and <= 6 => 0.2,
        >= 6 and < 22 => 0, //! SH4023 '>= 6 and < 22'
        _ => 0.1,
    };
    var points = 0.0;
    if (a.Debt >= 5000) points = 0.3;
    if (a.Debt >= 1000) points = 0.1; //! SH4023 'a.Debt >= 1000'
    var age = -0.05;
    if (a.Age < 25) age = 0.4; //! SH4023 'a.Age < 25'
    if (a.Age > 25 && a.Age < 35) age = 0.1;
    if (a.Age >= 35 && a.Age < 60) age = -0.15;
    return (hours + points + age) switch
    {
        var r when r >= 0.2 => LendingDecision.Review(0.5, "near"),
        var r when r >= 0.5 => LendingDecision.Decline(0.5, "above"), //! SH4023 'r >= 0.5'
        _ => LendingDecision.Accept(0),
    };
}
---
// from wide to narrow where the last wins, and bands that meet
LendingDecision Decide(Application a)
{
    var hours = a.AskedAt.Hour switch
    {
        >= 0 and < 6 => 0.2,
        >= 6 and < 22 => 0,
        _ => 0.1,
    };
    var points = 0.0;
    if (a.Debt >= 1000) points = 0.1;
    if (a.Debt >= 5000) points = 0.3;
    if (a.Income >= 5000) points = 0.0;
    var age = -0.05;
    if (a.Age < 25) age = 0.4;
    if (a.Age >= 25 && a.Age < 35) age = 0.1;
    var extra = 0.0;
    if (a.Months >= 60) extra = 0.3;
    if (a.Months >= 12) extra += 0.1;
    return (hours + points + age + extra) switch
    {
        var r when r >= 0.5 => LendingDecision.Decline(0.5, "above"),
        var r when r >= 0.2 => LendingDecision.Review(0.5, "near"),
        _ => LendingDecision.Accept(0),
    };
}
---
// sections of a switch
static int Points(int? score)
{
    switch (score)
    {
        case null:
            return 3;
        case int known when known < 550:
            return 1;
        case int known when known < 400: //! SH4023 'known < 400'
            return 2;
        default:
            return 0;
    }
}

static int Right(double debt)
{
    switch (debt)
    {
        case > 5000:
            return 2;
        case > 1000:
            return 1;
        default:
            return 0;
    }
}

LendingDecision Decide(Application a) => Points(a.BureauScore) + Right(a.Debt) > 1 ? LendingDecision.Review(0.5, "score") : LendingDecision.Accept(0);
