// the rest stands for known members
LendingDecision Decide(Application a)
{
    var points = a.Channel switch
    {
        Channel.Web => 0.2,
        _ => 0.1, //! SH1018 '_'
    };
    var more = a.Channel switch { Channel.Phone => 1, _ => 0 }; //! SH1018 '_'
    return LendingDecision.Accept(points + more);
}
>>>
// the rest stands for known members
LendingDecision Decide(Application a)
{
    var points = a.Channel switch
    {
        Channel.Web => 0.2,
        Channel.Branch or Channel.Phone => 0.1,
        _ => 0.1,
    };
    var more = a.Channel switch { Channel.Phone => 1, Channel.Web or Channel.Branch => 0, _ => 0 };
    return LendingDecision.Accept(points + more);
}
---
// a statement
LendingDecision Decide(Application a)
{
    switch (a.Channel)
    {
        case Channel.Web:
            return LendingDecision.Accept(0);
        default: //! SH1018 'default'
            return LendingDecision.Accept(1);
    }
}
>>>
// a statement
LendingDecision Decide(Application a)
{
    switch (a.Channel)
    {
        case Channel.Web:
            return LendingDecision.Accept(0);
        case Channel.Branch:
        case Channel.Phone:
        default:
            return LendingDecision.Accept(1);
    }
}
---
// every member is listed, or it is no question about one member
enum Size { Small, Large }
LendingDecision Decide(Application a)
{
    var all = a.Channel switch { Channel.Web or Channel.Branch => 1, Channel.Phone => 0.5, _ => 0 };
    var pair = (a.Channel, a.Age > 30) switch { (Channel.Web, true) => 1, _ => 0 };
    var size = (a.Income > 1000 ? Size.Large : Size.Small) switch { Size.Small => 0, _ => 1 };
    var day = a.AsOf.DayOfWeek switch { DayOfWeek.Sunday => 1, _ => 0 };
    switch (a.Channel)
    {
        case Channel.Web: all++; break;
    }
    return LendingDecision.Accept(all + pair + size + day);
}
