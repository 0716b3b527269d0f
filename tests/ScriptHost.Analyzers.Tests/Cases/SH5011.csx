// old rules in comments

// if (a.Age < 21) return LendingDecision.Decline(1, "age"); //! SH5011 '// if'
LendingDecision Decide(Application a)
{
    // var old = a.Income * 0.3; //! SH5011 '// var old'
    // if (old > 100)
    // {
    //     return LendingDecision.Review(1, "old");
    // }
    var risk = 0.1;
    // risk += 0.2; //! SH5011 '// risk'
    return LendingDecision.Accept(risk);
}
>>>
// old rules in comments

LendingDecision Decide(Application a)
{
    var risk = 0.1;
    return LendingDecision.Accept(risk);
}
---
// sentences, formulas, headings; and whatever ends in a semicolon;
// Data      credit_risk_test_data.csv (1,000 loans, 300 lost); rows counted from 0
// log-odds = 0.3 * x + 0.2 * y
// see f(x) for more
// return early
// ----------------------
// weights: { income: 0.3, debt: 0.2 }
/// The share that belongs to some log-odds: 0 gives one half.
LendingDecision Decide(Application a)
{
    return LendingDecision.Accept(0); // return 1; would be too much
}
