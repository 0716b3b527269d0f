// a directive for one safety rule
#pragma warning disable SH0003 //! SH0010 'SH0003'
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
>>>
// a directive for one safety rule
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
---
// among others
#pragma warning disable SH0003, SH4001, SH2008 //! SH0010 'SH0003' //! SH0010 'SH2008'
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
#pragma warning restore SH0003 //! SH0010 'SH0003'
>>>
// among others
#pragma warning disable SH4001
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
---
// as an attribute
[System.Diagnostics.CodeAnalysis.SuppressMessage("Safety", "SH0001:Member")] //! SH0010 '"SH0001'
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
>>> none
---
// rules that may be switched off
#pragma warning disable SH4001 // amounts are whole cents
#pragma warning disable SH0014 // the reader stops
#pragma warning disable CS0168
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
#pragma warning restore CS0168
