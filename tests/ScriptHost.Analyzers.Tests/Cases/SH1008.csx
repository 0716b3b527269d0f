// a member without an arm
LendingDecision Decide(Application a)
{
    var points = a.Channel switch //! SH1008 'switch'
    {
        Channel.Web => 0.2,
        Channel.Branch => -0.1,
    };
    return LendingDecision.Accept(points);
}
---
// two members, and one only under a condition
LendingDecision Decide(Application a)
{
    var points = a.Channel switch { Channel.Web => 0.2, Channel.Branch when a.Age > 30 => 0.1 }; //! SH1008 'switch'
    return LendingDecision.Accept(points);
}
---
// all listed, with a rest, with a pattern that is no list, and enums of the script and of .NET
enum Size { Small, Large }
LendingDecision Decide(Application a)
{
    var all = a.Channel switch { Channel.Web => 1, Channel.Branch or Channel.Phone => 0 };
    var rest = a.Channel switch { Channel.Web => 1, Channel.Branch => 0, _ => 0 };
    var other = a.Channel switch { Channel.Web => 1, not Channel.Web => 0 };
    var size = (a.Income > 1000 ? Size.Large : Size.Small) switch { Size.Small => 0, _ => 1 };
    var day = a.AsOf.DayOfWeek switch { DayOfWeek.Saturday or DayOfWeek.Sunday => 1, _ => 0 };
    return LendingDecision.Accept(all + rest + other + size + day);
}
