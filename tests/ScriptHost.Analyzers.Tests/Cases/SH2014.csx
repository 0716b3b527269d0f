// lists, functions and classes as text
class Card { public double Points; }
LendingDecision Decide(Application a)
{
    var text = $"balances {a.Balances}"; //! SH2014 'a.Balances'
    text += "tags " + a.Tags; //! SH2014 'a.Tags'
    Func<double, double> half = x => x / 2;
    text += half.ToString(); //! SH2014 'half'
    text += new Card(); //! SH2014
    return LendingDecision.Review(0, text);
}
>>>
// lists, functions and classes as text
class Card { public double Points; }
LendingDecision Decide(Application a)
{
    var text = $"balances {string.Join(", ", a.Balances)}";
    text += "tags " + string.Join(", ", a.Tags);
    Func<double, double> half = x => x / 2;
    text += half.ToString();
    text += new Card();
    return LendingDecision.Review(0, text);
}
---
// texts of their own
record Card(double Points);
class Named { public override string ToString() => "named"; }
LendingDecision Decide(Application a)
{
    var text = $"balances {string.Join(", ", a.Balances)} {a.Channel} {a.Age} {a.Born} {new Card(1)} {new Named()}";
    return LendingDecision.Review(0, text + a.Limit + (1, 2));
}
