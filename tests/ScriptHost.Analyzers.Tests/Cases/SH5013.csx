// switched off without a word

#pragma warning disable SH4001 //! SH5013 'SH4001'
#pragma warning disable SH4002, CS0168 //! SH5013 'SH4002' //! SH5013 'CS0168'
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
#pragma warning restore SH4001
---
// all of them
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
#pragma warning disable //! SH5013 '#pragma'
---
// the reason behind it, and above it
#pragma warning disable SH4001 // amounts are whole cents, so that == is exact

// the bureau never sends 0
#pragma warning disable SH4005
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
#pragma warning restore
---
// safety rules are another matter
LendingDecision Decide(Application a) => LendingDecision.Accept(0);
#pragma warning disable SH0003, SH2001
